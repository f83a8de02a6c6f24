package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.name.Arn;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whom a statement means, sorted for lookup. Immutable once made. */
final class PrincipalMatcher {
    private final boolean negated;
    private boolean everyone;
    private final Set<String> accounts = new HashSet<>();
    private final Set<String> itself = new HashSet<>();
    private final Set<String> parents = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    private PrincipalMatcher(boolean negated) {
        this.negated = negated;
    }

    static PrincipalMatcher of(Principals principals) {
        PrincipalMatcher matcher = new PrincipalMatcher(principals.negated());
        for (Principals.Entry entry : principals.entries()) {
            matcher.add(entry.principal());
        }
        return matcher;
    }

    private void add(Principal principal) {
        if (principal instanceof Principal.Everyone) {
            everyone = true;
        } else if (principal instanceof Principal.Account account) {
            accounts.add(account.account());
        } else if (principal instanceof Principal.User user) {
            itself.add(user.arn().toString());
            parents.add(user.arn().toString());
        } else if (principal instanceof Principal.Role role) {
            parents.add(role.arn().toString());
            parents.add(roleName(role.arn()));
        } else if (principal instanceof Principal.RoleSession session) {
            itself.add(session.arn().toString());
        } else if (principal instanceof Principal.FederatedUser user) {
            itself.add(user.arn().toString());
        } else if (principal instanceof Principal.Federated federated) {
            itself.add(textOf(CallerKind.IDENTITY_PROVIDER, federated.provider()));
        } else if (principal instanceof Principal.Service service) {
            itself.add(textOf(CallerKind.SERVICE, service.host()));
        } else if (principal instanceof Principal.UniqueId id) {
            ids.add(idText(id.id()));
        }
    }

    boolean isNegated() {
        return negated;
    }

    /**
     * The texts of which a caller must have one to be meant: those of {@link Caller#namedBy}. None where whoever has none may
     * be meant.
     */
    Set<String> names() {
        if (negated || everyone) {
            return Set.of();
        }
        Set<String> names = new HashSet<>(accounts);
        names.addAll(itself);
        names.addAll(parents);
        names.addAll(ids);
        return names;
    }

    /** How the statement means the caller; of a {@code NotPrincipal}, whom it does not name it means as itself. */
    PrincipalMatch match(Caller caller) {
        PrincipalMatch named = named(caller);
        if (!negated) {
            return named;
        }
        return named == PrincipalMatch.NONE ? PrincipalMatch.DIRECT : PrincipalMatch.NONE;
    }

    private PrincipalMatch named(Caller caller) {
        if (names(caller)) {
            return PrincipalMatch.DIRECT;
        }
        if (everyone) {
            return PrincipalMatch.WILD;
        }
        if (namesParent(caller)) {
            return PrincipalMatch.PARENT;
        }
        return namesAccount(caller) ? PrincipalMatch.ACCOUNT : PrincipalMatch.NONE;
    }

    private boolean names(Caller caller) {
        return switch (caller.kind()) {
            case ANONYMOUS, ROLE -> false;
            case ROOT -> namesAccount(caller);
            case USER -> itself.contains(caller.matchingText()) || ids.contains(caller.idText());
            default -> itself.contains(caller.matchingText());
        };
    }

    private boolean namesParent(Caller caller) {
        return parents.contains(caller.parentText()) || ids.contains(caller.idText());
    }

    private boolean namesAccount(Caller caller) {
        return caller.account().isPresent()
                && accounts.contains(caller.account().get());
    }

    /** What a caller without an ARN is kept under, so that none is taken for one of another kind. */
    static String textOf(CallerKind kind, String text) {
        return switch (kind) {
            case SERVICE -> "service " + text.toLowerCase(Locale.ROOT);
            case IDENTITY_PROVIDER -> "provider " + text;
            default -> text;
        };
    }

    static String idText(String id) {
        return "id " + id;
    }

    /** Names of roles are unique within an account, whatever their paths and letter case. */
    static String roleName(Arn role) {
        String name = role.resource().substring(role.resource().lastIndexOf('/') + 1);
        return "role " + role.partition() + ":" + role.account() + ":" + name.toLowerCase(Locale.ROOT);
    }
}
