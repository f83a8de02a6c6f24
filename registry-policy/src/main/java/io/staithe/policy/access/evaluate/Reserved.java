package io.staithe.policy.access.evaluate;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is AWS's own within everybody's accounts, and changed by nobody else, whatever policies say: its managed policies, the
 * roles of its identity centre, the aliases of its keys. Source: IAM, "AWS managed policies"; IAM Identity Center, "Resource
 * policies and permission sets"; KMS, "AWS managed keys".
 */
final class Reserved {
    private static final Set<String> CHANGES_OF_POLICIES = Set.of(
            "createpolicy",
            "createpolicyversion",
            "deletepolicy",
            "deletepolicyversion",
            "setdefaultpolicyversion",
            "tagpolicy",
            "untagpolicy");
    private static final Set<String> CHANGES_OF_ROLES = Set.of(
            "attachrolepolicy",
            "createrole",
            "createservicelinkedrole",
            "deleterole",
            "deleterolepermissionsboundary",
            "deleterolepolicy",
            "deleteservicelinkedrole",
            "detachrolepolicy",
            "passrole",
            "putrolepermissionsboundary",
            "putrolepolicy",
            "tagrole",
            "untagrole",
            "updateassumerolepolicy",
            "updaterole",
            "updateroledescription");
    private static final Set<String> CHANGES_OF_ALIASES = Set.of("createalias", "deletealias", "updatealias");

    private static final Map<String, Predicate<Change>> SERVICES = Map.of(
            "iam",
            change -> (change.of(":policy/") && change.resource().contains("::aws:") && change.in(CHANGES_OF_POLICIES))
                    || (change.of(":role/aws-reserved/") && change.in(CHANGES_OF_ROLES)),
            "kms",
            change -> change.of(":alias/aws/") && change.in(CHANGES_OF_ALIASES));

    private Reserved() {}

    static boolean forbids(AccessRequest request) {
        String action = request.action();
        int colon = action.indexOf(':');
        if (colon != 3 || request.resource().isNone()) {
            return false;
        }
        Predicate<Change> forbidden = SERVICES.get(action.substring(0, colon).toLowerCase(Locale.ROOT));
        return forbidden != null
                && forbidden.test(new Change(
                        action.substring(colon + 1).toLowerCase(Locale.ROOT),
                        request.resource().toString()));
    }

    private record Change(String name, String resource) {
        boolean of(String kind) {
            return resource.contains(kind);
        }

        boolean in(Set<String> names) {
            return names.contains(name);
        }
    }
}
