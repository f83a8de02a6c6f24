package io.staithe.policy.access.reference;

import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.evaluate.CallerKind;
import io.staithe.policy.access.evaluate.Layer;
import io.staithe.policy.access.evaluate.PrincipalMatch;
import io.staithe.policy.access.evaluate.StatementReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of evaluation as the guides tell them, one after the other, over the documents: no index, nothing compiled,
 * nothing remembered. Source: IAM, "Policy evaluation logic" and "Cross-account policy evaluation logic".
 */
public final class SlowEvaluator {
    private static final Set<CallerKind> UNSIGNED_OR_SERVICE =
            Set.of(CallerKind.ANONYMOUS, CallerKind.IDENTITY_PROVIDER, CallerKind.SERVICE);

    private final Layers layers;
    private final CallerKind kind;
    private final SlowStatement statements;
    private final Question question;

    private SlowEvaluator(Layers layers, Question question) {
        this.layers = layers;
        this.question = question;
        this.kind = question.request().caller().kind();
        this.statements = new SlowStatement(question, layers.has(Layer.BOUNDARY), layers.lenient());
    }

    /** The answer to a question; a denial where anything goes wrong. */
    public static Answer decide(Layers layers, Question question) {
        try {
            return new SlowEvaluator(layers, question).decide();
        } catch (RuntimeException e) {
            return new Answer(Outcome.IMPLICIT_DENY, Optional.empty());
        }
    }

    /** The first of the statements that bring an answer about; empty where none does. */
    public static Optional<StatementReference> deciding(Layers layers, Question question, Answer answer) {
        SlowEvaluator evaluator = new SlowEvaluator(layers, question);
        Effect effect = answer.outcome() == Outcome.EXPLICIT_DENY ? Effect.DENY : Effect.ALLOW;
        boolean bySilence = answer.outcome() == Outcome.IMPLICIT_DENY;
        return bySilence ? Optional.empty() : answer.layer().flatMap(layer -> evaluator.first(layer, effect));
    }

    /** Of those that name the caller most closely, where that matters. */
    private Optional<StatementReference> first(Layer layer, Effect effect) {
        PrincipalMatch wanted = layer == Layer.RESOURCE && effect == Effect.ALLOW ? grant() : PrincipalMatch.ACCOUNT;
        for (List<Policy> level : holding(layer)) {
            for (Policy policy : level) {
                for (Statement statement : policy.statements()) {
                    boolean right = statement.effect() == effect
                            && statements.applies(policy, statement, layer).compareTo(wanted) >= 0;
                    if (right) {
                        return Optional.of(new StatementReference(policy, statement));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a statement of a layer applies to a question. */
    public static boolean applies(Layers layers, Question question, StatementReference reference, Layer layer) {
        return new SlowEvaluator(layers, question).statements.applies(reference.policy(), reference.statement(), layer)
                != PrincipalMatch.NONE;
    }

    private Answer decide() {
        if (hasAccount() && question.request().action().toLowerCase(Locale.ROOT).equals("sts:getcalleridentity")) {
            return new Answer(Outcome.ALLOWED, Optional.empty());
        }
        for (Layer layer : Layer.values()) {
            for (List<Policy> level : holding(layer)) {
                if (strongest(level, layer, Effect.DENY) != PrincipalMatch.NONE) {
                    return Answer.deniedBy(layer);
                }
            }
        }
        for (Layer guardrail : List.of(Layer.SERVICE_CONTROL, Layer.VPC_ENDPOINT)) {
            if (silent(guardrail)) {
                return Answer.silenceOf(guardrail);
            }
        }
        PrincipalMatch grant = grant();
        if (!hasAccount()) {
            return grant == PrincipalMatch.NONE ? Answer.silenceOf(Layer.RESOURCE) : Answer.allowedBy(Layer.RESOURCE);
        }
        return sameAccount() ? withinAccount(grant) : acrossAccounts(grant);
    }

    /**
     * The table "does a resource policy's Allow suffice on its own?". Where the caller's own policies suffice too, they are
     * named.
     */
    private Answer withinAccount(PrincipalMatch grant) {
        if (grant == PrincipalMatch.NONE && ownPolicyRequired()) {
            return Answer.silenceOf(Layer.RESOURCE);
        }
        Optional<Layer> silent = identity().or(this::limits);
        if (silent.isEmpty() && !ownPolicyRequired()) {
            return Answer.allowedBy(Layer.IDENTITY);
        }
        return switch (grant) {
            case DIRECT, WILD -> Answer.allowedBy(Layer.RESOURCE);
            case PARENT -> limits().map(Answer::silenceOf).orElse(Answer.allowedBy(Layer.RESOURCE));
            case ACCOUNT, NONE -> silent.map(Answer::silenceOf).orElse(Answer.allowedBy(Layer.IDENTITY));
        };
    }

    /** Both sides, and nothing makes up for the silence of the other. */
    private Answer acrossAccounts(PrincipalMatch grant) {
        Optional<Layer> silent = identity().or(this::limits);
        if (silent.isPresent()) {
            return Answer.silenceOf(silent.get());
        }
        return grant == PrincipalMatch.NONE ? Answer.silenceOf(Layer.RESOURCE) : Answer.allowedBy(Layer.RESOURCE);
    }

    private Optional<Layer> identity() {
        boolean allows = kind == CallerKind.ROOT || layers.has(Layer.IDENTITY) && !silent(Layer.IDENTITY);
        return allows ? Optional.empty() : Optional.of(Layer.IDENTITY);
    }

    private Optional<Layer> limits() {
        if (kind == CallerKind.ROOT) {
            return Optional.empty();
        }
        if (silent(Layer.BOUNDARY)) {
            return Optional.of(Layer.BOUNDARY);
        }
        boolean nothingPassedOn = kind == CallerKind.FEDERATED_USER && !layers.has(Layer.SESSION);
        return nothingPassedOn || silent(Layer.SESSION) ? Optional.of(Layer.SESSION) : Optional.empty();
    }

    /** Whether a level of a layer that holds does not allow. */
    private boolean silent(Layer layer) {
        return holding(layer).stream().anyMatch(level -> strongest(level, layer, Effect.ALLOW) == PrincipalMatch.NONE);
    }

    private PrincipalMatch grant() {
        PrincipalMatch best = PrincipalMatch.NONE;
        for (List<Policy> level : holding(Layer.RESOURCE)) {
            best = stronger(best, strongest(level, Layer.RESOURCE, Effect.ALLOW));
        }
        return best;
    }

    private PrincipalMatch strongest(List<Policy> policies, Layer layer, Effect effect) {
        PrincipalMatch best = PrincipalMatch.NONE;
        for (Policy policy : policies) {
            for (Statement statement : policy.statements()) {
                if (statement.effect() == effect) {
                    best = stronger(best, statements.applies(policy, statement, layer));
                }
            }
        }
        return best;
    }

    private static PrincipalMatch stronger(PrincipalMatch one, PrincipalMatch other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The table of layers by kind of caller. */
    private List<List<Policy>> holding(Layer layer) {
        boolean serviceLinked = kind == CallerKind.SERVICE_LINKED_ROLE;
        boolean holds = switch (layer) {
            case SERVICE_CONTROL -> hasAccount() && !serviceLinked;
            case RESOURCE_CONTROL -> !serviceLinked;
            case VPC_ENDPOINT, RESOURCE -> true;
            case IDENTITY -> hasAccount() && kind != CallerKind.ROOT;
            case BOUNDARY, SESSION -> hasAccount() && kind != CallerKind.ROOT && !serviceLinked;
        };
        return holds ? layers.of(layer) : List.of();
    }

    private boolean hasAccount() {
        return !UNSIGNED_OR_SERVICE.contains(kind);
    }

    private boolean sameAccount() {
        return question.request()
                .caller()
                .account()
                .equals(question.request().resource().account());
    }

    private boolean ownPolicyRequired() {
        return question.request().resource().isOwnPolicyRequired()
                || layers.of(Layer.RESOURCE).stream()
                        .flatMap(List::stream)
                        .anyMatch(policy -> policy.kind() == PolicyKind.ROLE_TRUST);
    }
}
