package io.staithe.policy.access.match;

import io.staithe.policy.access.document.PolicyKind;
import java.util.Optional;

/**
 * What a resource of fewer than six fields means. AWS refuses such texts in new policies; older ones have them, and each kind of
 * policy fills them up in its own way: what is missing is taken for stars.
 */
final class ShortArns {
    private ShortArns() {}

    /** The text filled up, or empty where the kind does not do that. */
    static Optional<String> fill(String text, int missing, PolicyKind kind) {
        return fills(text, kind) ? Optional.of(text + ":*".repeat(missing)) : Optional.empty();
    }

    private static boolean fills(String text, PolicyKind kind) {
        return switch (kind) {
            case IDENTITY, BOUNDARY, SESSION -> true;
            case RESOURCE, ECR_REPOSITORY, ECR_REGISTRY, ROLE_TRUST, VPC_ENDPOINT ->
                text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
            case SERVICE_CONTROL -> text.endsWith("*");
            case RESOURCE_CONTROL -> false;
        };
    }
}
