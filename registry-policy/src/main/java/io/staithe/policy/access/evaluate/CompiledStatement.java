package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.condition.Conditions;
import io.staithe.policy.access.condition.RequiredValue;
import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.Statement;
import java.util.Optional;
import java.util.Set;

/** A statement in the form that is evaluated. Immutable and thread-safe. */
final class CompiledStatement {
    private final int ordinal;
    private final Policy policy;
    private final Statement statement;
    private final Optional<StatementReference> reference;
    private final ActionMatcher actions;
    private final ResourceMatcher resources;
    private final Optional<PrincipalMatcher> principals;
    private final Conditions conditions;

    CompiledStatement(int ordinal, Policy policy, Statement statement, boolean lenient) {
        this.ordinal = ordinal;
        this.policy = policy;
        this.statement = statement;
        this.reference = Optional.of(new StatementReference(policy, statement));
        this.actions = ActionMatcher.of(statement.actions());
        this.resources = ResourceMatcher.of(statement, policy, lenient);
        this.principals = statement.principals().map(PrincipalMatcher::of);
        this.conditions = Conditions.compile(statement.conditions(), policy.version());
    }

    /** Its place among all statements of its layer. */
    int ordinal() {
        return ordinal;
    }

    Optional<StatementReference> reference() {
        return reference;
    }

    boolean denies() {
        return statement.effect() == Effect.DENY;
    }

    ResourceMatcher resources() {
        return resources;
    }

    Conditions conditions() {
        return conditions;
    }

    boolean matchesAction(String action) {
        return actions.matches(action);
    }

    boolean matchesResource(AccessRequest request) {
        return resources.matches(request.resource(), request);
    }

    /**
     * How it means the caller. A caller with a boundary is met by every {@code NotPrincipal} that denies, whomever it names.
     * Source: IAM, "Permissions boundaries for IAM entities", resource-based policies.
     */
    PrincipalMatch matchPrincipal(Caller caller, boolean hasBoundary) {
        if (principals.isEmpty()) {
            return meansEveryone() ? PrincipalMatch.WILD : PrincipalMatch.NONE;
        }
        if (hasBoundary
                && denies()
                && principals.get().isNegated()
                && caller.kind().mayBeLimited()) {
            return PrincipalMatch.DIRECT;
        }
        return principals.get().match(caller);
    }

    /** The texts of which a caller must have one to be meant; none where whoever has none may be meant. */
    Set<String> names() {
        return principals.map(PrincipalMatcher::names).orElse(Set.of());
    }

    /** Older tools wrote policies of endpoints without a principal; in the policy of a resource that means nobody. */
    private boolean meansEveryone() {
        return !policy.kind().hasPrincipals() || policy.kind() == PolicyKind.VPC_ENDPOINT;
    }

    Optional<RequiredValue> requiredValue() {
        return conditions.requiredValue();
    }

    boolean meetsConditions(AccessRequest request) {
        return conditions.met(request);
    }
}
