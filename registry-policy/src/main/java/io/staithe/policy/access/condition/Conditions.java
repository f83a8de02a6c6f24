package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.PolicyVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All conditions of a statement, compiled.
 *
 * <p>A request must meet each of them. A negated operator excludes all of its operands, another wants one. An absent key meets
 * {@code …IfExists}, {@code ForAllValues} and the negated operators without a quantifier, and no others. A key of many values
 * meets only operators with a quantifier. An unknown operator and {@code NullIfExists} are never met. An operand that cannot be
 * read matches nothing, and a negated operator with one is never met. Immutable and thread-safe. Source: IAM JSON policy
 * elements, "Condition"; "Creating a condition with multiple keys or values".
 */
public final class Conditions {
    private final List<CompiledCondition> written;
    private final CompiledCondition[] cheapFirst;

    private Conditions(List<CompiledCondition> written) {
        this.written = written;
        this.cheapFirst = written.stream()
                .sorted(Comparator.comparingInt(CompiledCondition::cost))
                .toArray(CompiledCondition[]::new);
    }

    /**
     * Compiles the conditions of a statement; never throws.
     *
     * @param conditions in their order
     * @param version of the policy
     * @return what to ask of each request
     */
    public static Conditions compile(List<Condition> conditions, PolicyVersion version) {
        return new Conditions(conditions.stream()
                .map(condition -> new CompiledCondition(condition, version))
                .toList());
    }

    /**
     * Whether a request meets all of them.
     *
     * @param context of the request
     * @return true where it does, or there are none
     */
    public boolean met(RequestContext context) {
        for (CompiledCondition condition : cheapFirst) {
            if (!condition.met(context)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Which of them a request does not meet; for explanations, at leisure.
     *
     * @param context of the request
     * @return in the order in which they were written
     */
    public List<Unmet> unmet(RequestContext context) {
        return written.stream()
                .map(condition -> condition.unmet(context))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Whether there are none.
     *
     * @return true where each request meets them
     */
    public boolean isEmpty() {
        return written.isEmpty();
    }

    /**
     * A key without one of few known texts in which no request meets them: the first such, as <code>StringEquals</code> on a tag.
     *
     * @return the key and its texts; empty where none is known
     */
    public Optional<RequiredValue> requiredValue() {
        return written.stream()
                .map(CompiledCondition::requiredValue)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The keys that may be asked for, those of variables too.
     *
     * @return their names in lower case
     */
    public Set<String> keys() {
        return written.stream().flatMap(condition -> condition.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
