package io.staithe.policycheck;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.evaluate.AccessPolicies;
import io.staithe.policy.access.evaluate.AccessRequest;
import io.staithe.policy.access.evaluate.Caller;
import io.staithe.policy.access.evaluate.Decision;
import io.staithe.policy.access.evaluate.Layer;
import io.staithe.policy.access.evaluate.PolicySet;
import java.util.List;
import java.util.Map;

/** Decides cases, and compiles a policy once however many of them have it. Not thread-safe. */
final class AccessJudge {
    private final PolicySets sets = new PolicySets();

    /** Decides; throws {@link UnreadableException} where the case, or a policy in it, makes no sense. */
    Decision decide(AccessCase one) {
        Target target = Target.of(one);
        AccessPolicies.Builder policies = AccessPolicies.builder();
        for (Map.Entry<Layer, List<List<PolicyText>>> layer : one.layers().entrySet()) {
            PolicyKind kind = kind(layer.getKey(), target);
            List<PolicySet> levels = layer.getValue().stream()
                    .map(texts -> sets.compile(kind, one.lenient(), texts))
                    .toList();
            put(policies, layer.getKey(), levels);
        }
        return policies.build().decide(request(one, target));
    }

    private static AccessRequest request(AccessCase one, Target target) {
        try {
            return new AccessRequest(target.caller(), one.action(), target.resource(), one.context());
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("action: " + e.getMessage());
        }
    }

    private static PolicyKind kind(Layer layer, Target target) {
        return switch (layer) {
            case SERVICE_CONTROL -> PolicyKind.SERVICE_CONTROL;
            case RESOURCE_CONTROL -> PolicyKind.RESOURCE_CONTROL;
            case VPC_ENDPOINT -> PolicyKind.VPC_ENDPOINT;
            case RESOURCE -> target.policyKind();
            case IDENTITY -> PolicyKind.IDENTITY;
            case BOUNDARY -> PolicyKind.BOUNDARY;
            case SESSION -> PolicyKind.SESSION;
        };
    }

    private static void put(AccessPolicies.Builder policies, Layer layer, List<PolicySet> levels) {
        switch (layer) {
            case SERVICE_CONTROL -> policies.serviceControl(levels);
            case RESOURCE_CONTROL -> policies.resourceControl(levels);
            case VPC_ENDPOINT -> policies.endpoint(levels.get(0));
            case RESOURCE -> policies.resource(levels.get(0));
            case IDENTITY -> policies.identity(levels.get(0));
            case BOUNDARY -> policies.boundary(levels.get(0));
            case SESSION -> policies.session(levels.get(0));
        }
    }

    /** Reads a principal; throws {@link UnreadableException} where it is none. */
    static Caller caller(String text) {
        try {
            return Caller.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("principal: " + e.getMessage());
        }
    }
}
