package io.staithe.policycheck;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.evaluate.Caller;
import io.staithe.policy.access.evaluate.Resource;
import io.staithe.policy.access.name.Arn;
import java.util.Locale;
import java.util.Optional;

/**
 * Who asks and what for, with what that says about the policy of the resource.
 *
 * <p>A policy for an action of STS says who may assume a role, and where it is given it must grant; that of a KMS key must grant,
 * given or not. A resource whose ARN names no account, as those of S3, is the caller's own where nothing else is said.
 *
 * @param caller who asks
 * @param resource what for
 * @param policyKind what the policy of the resource is
 */
record Target(Caller caller, Resource resource, PolicyKind policyKind) {
    static Target of(AccessCase one) {
        Caller caller = AccessJudge.caller(one.principal());
        Optional<Arn> arn = Arn.find(one.resource());
        Resource resource = resource(one, caller, arn);
        boolean trust = isOf("sts", one.action());
        boolean forKey = isOf("kms", one.action()) && arn.filter(Target::isKey).isPresent();
        PolicyKind kind = trust
                ? PolicyKind.ROLE_TRUST
                : arn.filter(Target::isRepository).isPresent() ? PolicyKind.ECR_REPOSITORY : PolicyKind.RESOURCE;
        return new Target(caller, forKey ? resource.requiringOwnPolicy() : resource, kind);
    }

    private static Resource resource(AccessCase one, Caller caller, Optional<Arn> arn) {
        if (arn.isEmpty() && !one.resource().equals("*")) {
            throw new UnreadableException("resource: not an ARN: " + one.resource());
        }
        Optional<String> account = one.account()
                .or(() -> arn.map(Arn::account).filter(id -> !id.isEmpty()))
                .or(caller::account);
        if (account.isPresent()) {
            return Resource.of(one.resource(), account.get());
        }
        return arn.map(Resource::of)
                .orElseThrow(
                        () -> new UnreadableException("resource: whose account is * in, for a caller who has none?"));
    }

    private static boolean isOf(String service, String action) {
        return action.toLowerCase(Locale.ROOT).startsWith(service + ":");
    }

    private static boolean isKey(Arn arn) {
        return arn.service().equals("kms") && arn.resource().startsWith("key/");
    }

    private static boolean isRepository(Arn arn) {
        return arn.service().equals("ecr") && arn.resource().startsWith("repository/");
    }
}
