package io.staithe.policy.access.evaluate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through the layers: first everything that denies, then what must allow. Used once, by one thread.
 * Source: IAM, "Policy evaluation logic"; "Cross-account policy evaluation logic".
 */
final class Evaluation {
    private static final String WHO_AM_I = "sts:GetCallerIdentity";

    private final AccessPolicies policies;
    private final AccessRequest request;
    private final CallerKind kind;
    private final boolean hasBoundary;
    private final Search any;
    private @Nullable CompiledStatement identity;
    private boolean identityKnown;

    Evaluation(AccessPolicies policies, AccessRequest request) {
        this.policies = policies;
        this.request = request;
        this.kind = request.caller().kind();
        this.hasBoundary = !policies.layer(Layer.BOUNDARY).isEmpty();
        this.any = new Search(request, hasBoundary, true);
    }

    Decision decide() {
        if (kind.hasAccount() && request.action().equalsIgnoreCase(WHO_AM_I)) {
            return new Allowed(request, policies, Optional.empty(), Optional.empty());
        }
        try {
            Decision denied = denial();
            return denied != null ? denied : unlessReserved(grant());
        } catch (RuntimeException e) {
            return new ImplicitlyDenied(request, policies, Optional.empty(), Optional.of(e));
        }
    }

    private Decision unlessReserved(Decision granted) {
        return granted.isAllowed() && Reserved.forbids(request)
                ? new ImplicitlyDenied(request, policies, Optional.empty(), Optional.empty())
                : granted;
    }

    /** The first layer with a statement that denies, in the order in which AWS names them. */
    private @Nullable Decision denial() {
        for (Layer layer : Layer.IN_ORDER) {
            List<PolicySet> sets = layer.sets(policies, kind);
            for (int i = 0; i < sets.size(); i++) {
                sets.get(i).searchDenies(request.action(), any.again());
                CompiledStatement found = any.found();
                if (found != null) {
                    return new ExplicitlyDenied(request, policies, layer.asOptional(), found.reference());
                }
            }
        }
        return null;
    }

    private Decision grant() {
        for (Layer guardrail : Layer.GUARDRAILS) {
            List<PolicySet> sets = guardrail.sets(policies, kind);
            for (int i = 0; i < sets.size(); i++) {
                if (allowing(sets.get(i)) == null) {
                    return silent(guardrail);
                }
            }
        }
        if (!kind.hasAccount()) {
            return byResource();
        }
        Optional<String> owner = request.resource().account();
        boolean sameAccount = owner.isPresent() && owner.equals(request.caller().account());
        return sameAccount ? withinAccount() : acrossAccounts();
    }

    /** Services, and callers who did not sign, have nothing but what the resource grants to them or to everyone. */
    private Decision byResource() {
        Search resource = resourceGrant();
        return resource.found() == null ? silent(Layer.RESOURCE) : allowed(Layer.RESOURCE, resource.found());
    }

    /** One of the two sides is enough; how the resource names the caller decides which silences it overcomes. */
    private Decision withinAccount() {
        boolean ownPolicy = request.resource().isOwnPolicyRequired() || policies.resourceIsTrust();
        Search resource = null;
        PrincipalMatch match = PrincipalMatch.NONE;
        Layer missing = ownPolicy ? Layer.RESOURCE : silentOfCaller(match);
        if (missing != null) {
            resource = resourceGrant();
            match = resource.match();
            if (!ownPolicy || match != PrincipalMatch.NONE) {
                missing = silentOfCaller(match);
            }
        }
        if (missing != null) {
            return silent(missing);
        }
        return match.standsAlone() && resource != null
                ? allowed(Layer.RESOURCE, resource.found())
                : allowed(Layer.IDENTITY, identityGrant());
    }

    /** Both sides must allow, each by itself. */
    private Decision acrossAccounts() {
        Layer missing = silentOfCaller(PrincipalMatch.NONE);
        if (missing != null) {
            return silent(missing);
        }
        return byResource();
    }

    /** The first of the caller's own layers whose silence a grant of that strength does not overcome. */
    private @Nullable Layer silentOfCaller(PrincipalMatch grant) {
        if (kind == CallerKind.ROOT) {
            return null;
        }
        if (!grant.standsAlone() && identityGrant() == null) {
            return Layer.IDENTITY;
        }
        if (grant.passesBoundary()) {
            return null;
        }
        if (isSilent(Layer.BOUNDARY)) {
            return Layer.BOUNDARY;
        }
        boolean nothingPassedOn = kind == CallerKind.FEDERATED_USER
                && policies.layer(Layer.SESSION).isEmpty();
        return nothingPassedOn || isSilent(Layer.SESSION) ? Layer.SESSION : null;
    }

    private boolean isSilent(Layer layer) {
        List<PolicySet> sets = layer.sets(policies, kind);
        return !sets.isEmpty() && allowing(sets.get(0)) == null;
    }

    private @Nullable CompiledStatement identityGrant() {
        if (!identityKnown) {
            List<PolicySet> sets = Layer.IDENTITY.sets(policies, kind);
            identity = sets.isEmpty() ? null : allowing(sets.get(0));
            identityKnown = true;
        }
        return identity;
    }

    private Search resourceGrant() {
        Search search = new Search(request, hasBoundary, false);
        List<PolicySet> sets = policies.layer(Layer.RESOURCE);
        if (!sets.isEmpty()) {
            sets.get(0).searchAllows(request.action(), search);
        }
        return search;
    }

    private @Nullable CompiledStatement allowing(PolicySet set) {
        set.searchAllows(request.action(), any.again());
        return any.found();
    }

    private Decision allowed(Layer layer, @Nullable CompiledStatement statement) {
        return new Allowed(
                request, policies, layer.asOptional(), statement == null ? Optional.empty() : statement.reference());
    }

    private Decision silent(Layer layer) {
        return new ImplicitlyDenied(request, policies, layer.asOptional(), Optional.empty());
    }
}
