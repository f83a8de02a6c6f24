package io.staithe.policy.access.reference;

import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.evaluate.Caller;
import io.staithe.policy.access.evaluate.CallerKind;
import io.staithe.policy.access.evaluate.PrincipalMatch;
import io.staithe.policy.access.name.Arn;
import java.util.Locale;
import java.util.Optional;

/** Whom a statement means. Source: IAM JSON policy elements, "Principal" and "NotPrincipal". */
final class SlowPrincipal {
    private final Caller caller;
    private final boolean rolePathUnknown;
    private final boolean hasBoundary;

    SlowPrincipal(Question question, boolean hasBoundary) {
        this.caller = question.request().caller();
        this.rolePathUnknown = question.rolePathUnknown();
        this.hasBoundary = hasBoundary;
    }

    PrincipalMatch match(Principals principals, Effect effect) {
        PrincipalMatch best = PrincipalMatch.NONE;
        for (Principals.Entry entry : principals.entries()) {
            PrincipalMatch match = match(entry.principal());
            best = match.compareTo(best) > 0 ? match : best;
        }
        if (!principals.negated()) {
            return best;
        }
        boolean bounded = hasBoundary
                && switch (caller.kind()) {
                    case USER, ROLE, ROLE_SESSION, FEDERATED_USER -> true;
                    default -> false;
                };
        boolean meant = best == PrincipalMatch.NONE || effect == Effect.DENY && bounded;
        return meant ? PrincipalMatch.DIRECT : PrincipalMatch.NONE;
    }

    private PrincipalMatch match(Principal principal) {
        if (principal instanceof Principal.Everyone) {
            return PrincipalMatch.WILD;
        } else if (principal instanceof Principal.Account account) {
            return account(account.account());
        } else if (principal instanceof Principal.User user) {
            return user(user.arn());
        } else if (principal instanceof Principal.Role role) {
            return role(role.arn());
        } else if (principal instanceof Principal.RoleSession session) {
            return itself(session.arn());
        } else if (principal instanceof Principal.FederatedUser user) {
            return itself(user.arn());
        } else if (principal instanceof Principal.Federated federated) {
            return unsigned(CallerKind.IDENTITY_PROVIDER, federated.provider());
        } else if (principal instanceof Principal.Service service) {
            return unsigned(CallerKind.SERVICE, service.host().toLowerCase(Locale.ROOT));
        } else if (principal instanceof Principal.UniqueId id) {
            return uniqueId(id.id());
        }
        return PrincipalMatch.NONE;
    }

    private PrincipalMatch account(String account) {
        if (!caller.account().equals(Optional.of(account))) {
            return PrincipalMatch.NONE;
        }
        return caller.kind() == CallerKind.ROOT ? PrincipalMatch.DIRECT : PrincipalMatch.ACCOUNT;
    }

    private PrincipalMatch user(Arn user) {
        if (caller.kind() == CallerKind.FEDERATED_USER && caller.parent().equals(Optional.of(user))) {
            return PrincipalMatch.PARENT;
        }
        return itself(user);
    }

    private PrincipalMatch role(Arn role) {
        if (!isOfRole()) {
            return PrincipalMatch.NONE;
        }
        Arn parent = caller.parent().orElseThrow();
        boolean same = rolePathUnknown ? sameName(role, parent) : role.equals(parent);
        return same ? PrincipalMatch.PARENT : PrincipalMatch.NONE;
    }

    /** A role that is asked about is taken for one of its sessions, so that its boundary is not forgotten. */
    private boolean isOfRole() {
        return switch (caller.kind()) {
            case ROLE, ROLE_SESSION, SERVICE_LINKED_ROLE -> true;
            default -> false;
        };
    }

    private static boolean sameName(Arn one, Arn other) {
        return one.partition().equals(other.partition())
                && one.account().equals(other.account())
                && lastName(one).equalsIgnoreCase(lastName(other));
    }

    private static String lastName(Arn arn) {
        return arn.resource().substring(arn.resource().lastIndexOf('/') + 1);
    }

    private PrincipalMatch itself(Arn arn) {
        return caller.arn().equals(Optional.of(arn)) ? PrincipalMatch.DIRECT : PrincipalMatch.NONE;
    }

    private PrincipalMatch unsigned(CallerKind kind, String text) {
        return caller.kind() == kind && caller.toString().equals(text) ? PrincipalMatch.DIRECT : PrincipalMatch.NONE;
    }

    private PrincipalMatch uniqueId(String id) {
        if (!caller.uniqueId().equals(Optional.of(id))) {
            return PrincipalMatch.NONE;
        }
        return isOfRole() ? PrincipalMatch.PARENT : PrincipalMatch.DIRECT;
    }
}
