package io.staithe.policy.access.reference;

import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.PolicyVersion;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.evaluate.Layer;
import io.staithe.policy.access.evaluate.PrincipalMatch;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a statement applies to a request, element by element. Source: IAM JSON policy elements. */
final class SlowStatement {
    private final Question question;
    private final boolean hasBoundary;
    private final boolean lenient;
    private final SlowFacts facts;

    SlowStatement(Question question, boolean hasBoundary, boolean lenient) {
        this.question = question;
        this.hasBoundary = hasBoundary;
        this.lenient = lenient;
        this.facts = new SlowFacts(question.request());
    }

    /** How strongly it means the caller; not at all where another element does not match either. */
    PrincipalMatch applies(Policy policy, Statement statement, Layer layer) {
        boolean variables = policy.version() == PolicyVersion.V2012_10_17;
        if (!action(statement) || !resource(policy, statement, variables)) {
            return PrincipalMatch.NONE;
        }
        PrincipalMatch match = principal(statement, layer);
        if (match == PrincipalMatch.NONE) {
            return PrincipalMatch.NONE;
        }
        for (Condition condition : statement.conditions()) {
            if (!new SlowCondition(condition, facts, variables).isMet()) {
                return PrincipalMatch.NONE;
            }
        }
        return match;
    }

    private PrincipalMatch principal(Statement statement, Layer layer) {
        switch (layer) {
            case SERVICE_CONTROL, IDENTITY, BOUNDARY, SESSION:
                return PrincipalMatch.DIRECT;
            default:
                if (statement.principals().isEmpty()) {
                    return layer == Layer.VPC_ENDPOINT ? PrincipalMatch.DIRECT : PrincipalMatch.NONE;
                }
                return new SlowPrincipal(question, hasBoundary)
                        .match(statement.principals().get(), statement.effect());
        }
    }

    private boolean action(Statement statement) {
        Patterns patterns = statement.actions().orElseThrow();
        String action = question.request().action().toLowerCase(Locale.ROOT);
        boolean any = false;
        for (Text pattern : patterns.values()) {
            String text = pattern.value().toLowerCase(Locale.ROOT);
            int colon = text.indexOf(':');
            boolean wellFormed = text.equals("*") || (colon >= 0 && colon == text.lastIndexOf(':'));
            any |= wellFormed && SlowGlob.matches(SlowGlob.compile(text), action);
        }
        return any != patterns.negated();
    }

    private boolean resource(Policy policy, Statement statement, boolean variables) {
        String resource = question.request().resource().toString();
        if (policy.kind() == PolicyKind.ECR_REPOSITORY && resource.equals("*")) {
            return false;
        }
        if (statement.resources().isEmpty()) {
            return true;
        }
        boolean negated = statement.resources().get().negated();
        boolean any = false;
        for (Text text : statement.resources().get().values()) {
            String pattern = lenient ? filled(text.value(), policy.kind()) : text.value();
            boolean invertible =
                    pattern.equals(text.value()) && !(isGuardrail(policy) && !isPattern(pattern, variables));
            if (negated && !invertible) {
                return false;
            }
            any |= resource(pattern, resource, variables);
        }
        return any != negated;
    }

    /** Older parsers took a star for every missing field, each kind of policy where it pleased. */
    private static String filled(String pattern, PolicyKind kind) {
        boolean fills = switch (kind) {
            case IDENTITY, BOUNDARY, SESSION -> true;
            case SERVICE_CONTROL -> pattern.endsWith("*");
            case RESOURCE_CONTROL -> false;
            default -> pattern.contains("*") || pattern.contains("?");
        };
        int missing = 6 - pattern.split(":", 6).length;
        return pattern.equals("*") || !fills ? pattern : pattern + ":*".repeat(missing);
    }

    private static boolean isGuardrail(Policy policy) {
        return policy.kind() == PolicyKind.SERVICE_CONTROL || policy.kind() == PolicyKind.RESOURCE_CONTROL;
    }

    /**
     * Whether an entry can match anything. What cannot does not make a guardrail's NotResource mean everything, and what was
     * filled up makes no NotResource do so.
     */
    private static boolean isPattern(String pattern, boolean variables) {
        String[] fields = pattern.split(":", 6);
        if (fields.length < 6) {
            return pattern.equals("*");
        }
        boolean misplaced = variables && Arrays.stream(fields).limit(5).anyMatch(field -> field.contains("${"));
        return SlowGlob.matches(SlowGlob.compile(fields[0]), "arn") && !misplaced;
    }

    private boolean resource(String pattern, String resource, boolean variables) {
        if (pattern.equals("*")) {
            return true;
        }
        String[] wanted = pattern.split(":", 6);
        String[] actual = resource.split(":", 6);
        if (wanted.length < 6 || actual.length < 6) {
            return false;
        }
        for (int field = 0; field < 5; field++) {
            if (!SlowGlob.matches(SlowGlob.compile(wanted[field]), actual[field])) {
                return false;
            }
        }
        Optional<int[]> last =
                variables ? new SlowText(wanted[5], facts, true).expanded() : Optional.of(SlowGlob.compile(wanted[5]));
        return last.isPresent() && SlowGlob.matches(last.get(), actual[5]);
    }
}
