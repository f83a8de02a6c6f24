package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.name.Arn;
import java.util.Optional;

/** The forms that stand for an account and what lives in it. Source: IAM JSON policy elements, "Principal"; IAM identifiers. */
final class PrincipalArn {
    private static final int UNIQUE_ID_PREFIX = 4;

    private PrincipalArn() {}

    static Optional<Principal> identity(String text) {
        if (ArnFields.isAccountId(text)) {
            return Optional.of(new Principal.Account(text));
        }
        if (isUniqueId(text)) {
            return Optional.of(new Principal.UniqueId(text));
        }
        return Arn.find(text).filter(PrincipalArn::isInAccount).flatMap(PrincipalArn::identity);
    }

    static boolean isProvider(Arn arn) {
        return isInAccount(arn)
                && arn.service().equals("iam")
                && (isPath(arn.resource(), "saml-provider/") || isPath(arn.resource(), "oidc-provider/"));
    }

    private static Optional<Principal> identity(Arn arn) {
        String resource = arn.resource();
        return switch (arn.service()) {
            case "iam" -> {
                if (resource.equals("root")) {
                    yield Optional.of(new Principal.Account(arn.account()));
                }
                if (isPath(resource, "user/")) {
                    yield Optional.of(new Principal.User(arn));
                }
                yield isPath(resource, "role/") ? Optional.of(new Principal.Role(arn)) : Optional.empty();
            }
            case "sts" -> {
                if (isNames(resource, "assumed-role/", 2)) {
                    yield Optional.of(new Principal.RoleSession(arn));
                }
                yield isNames(resource, "federated-user/", 1)
                        ? Optional.of(new Principal.FederatedUser(arn))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static boolean isInAccount(Arn arn) {
        return Partitions.exists(arn.partition()) && arn.region().isEmpty() && ArnFields.isAccountId(arn.account());
    }

    private static boolean isUniqueId(String text) {
        return (text.startsWith("AIDA") || text.startsWith("AROA"))
                && text.length() > UNIQUE_ID_PREFIX
                && text.chars().allMatch(c -> Letters.isUpper(c) || Letters.isDigit(c));
    }

    /** The prefix, any path of visible characters, and a name. */
    private static boolean isPath(String resource, String prefix) {
        if (!resource.startsWith(prefix)) {
            return false;
        }
        int slash = resource.lastIndexOf('/');
        return resource.chars().allMatch(c -> c > ' ' && c <= '~' && !Letters.isWildcard(c))
                && isName(resource.substring(slash + 1));
    }

    /** The prefix and so many names, without a path. */
    private static boolean isNames(String resource, String prefix, int count) {
        if (!resource.startsWith(prefix)) {
            return false;
        }
        String[] names = resource.substring(prefix.length()).split("/", -1);
        for (String name : names) {
            if (!isName(name)) {
                return false;
            }
        }
        return names.length == count;
    }

    /** The characters that IAM takes in names; an OIDC provider's host and path are of them too. */
    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Letters.isAlphanumeric(c) || "_+=,.@-:".indexOf(c) >= 0);
    }
}
