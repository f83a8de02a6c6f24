package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.condition.Unmet;
import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.document.Text;
import java.util.List;
import java.util.stream.Collectors;

/** Why a statement does not apply to a request: one of its elements, or one of its conditions. Immutable. */
public sealed interface Mismatch {
    /** It is about other actions. */
    record OtherAction() implements Mismatch {
        @Override
        public String toString() {
            return "it is about other actions";
        }
    }

    /** It is about other resources. */
    record OtherResource() implements Mismatch {
        @Override
        public String toString() {
            return "it is about other resources";
        }
    }

    /** It means other callers. */
    record OtherPrincipal() implements Mismatch {
        @Override
        public String toString() {
            return "it means other callers";
        }
    }

    /**
     * A condition is not met.
     *
     * @param unmet the condition, and what the request has in its place
     */
    record UnmetCondition(Unmet unmet) implements Mismatch {
        @Override
        public String toString() {
            String wanted = unmet.condition().values().stream().map(Text::value).collect(Collectors.joining(", "));
            return "its condition " + unmet.condition().operator() + " wants "
                    + unmet.condition().key() + " = ["
                    + wanted + "], the request has "
                    + unmet.actual()
                            .map(ContextValue::values)
                            .map(UnmetCondition::quoted)
                            .orElse("none");
        }

        private static String quoted(List<String> values) {
            return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(", "));
        }
    }
}
