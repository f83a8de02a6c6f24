package io.staithe.policy.access;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.evaluate.AccessPolicies;
import io.staithe.policy.access.evaluate.AccessRequest;
import io.staithe.policy.access.evaluate.Decision;
import io.staithe.policy.access.evaluate.PolicySet;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.access.lint.PolicyCheck;
import io.staithe.policy.text.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds that a policy of a resource would bar its author from changing it again. Immutable and thread-safe; make one a change.
 *
 * <p>Source: Amazon ECR API, {@code SetRepositoryPolicy}: without {@code force} such a policy is refused.
 *
 * @param change the author's next change of the policy: {@code ecr:SetRepositoryPolicy} on the repository
 * @param policies the layers that the author is under; that of the resource is replaced
 * @param besides what stands in the resource's layer beside the policy: of a repository, its registry's policy
 */
public record SelfLockout(AccessRequest change, AccessPolicies policies, List<Policy> besides) implements PolicyCheck {
    /** Copies the list. */
    public SelfLockout {
        besides = List.copyOf(besides);
    }

    @Override
    public List<Finding> check(Policy policy) {
        List<Policy> resource = new ArrayList<>(besides);
        resource.add(policy);
        Decision decision =
                policies.toBuilder().resource(PolicySet.of(resource)).build().decide(change);
        return decision.isAllowed() ? List.of() : List.of(lockout(policy, decision));
    }

    private Finding lockout(Policy policy, Decision decision) {
        Position at = decision.statement()
                .filter(denying -> denying.policy().equals(policy))
                .map(denying -> denying.statement().at())
                .orElse(Position.START);
        return new Finding(
                FindingCode.SELF_LOCKOUT,
                at,
                "With this policy " + change.caller() + " may not do " + change.action() + " any more.",
                "Exempt whoever keeps the policy, or force it.");
    }
}
