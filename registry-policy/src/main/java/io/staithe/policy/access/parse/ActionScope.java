package io.staithe.policy.access.parse;

import java.util.Set;

/** Which actions a kind takes. Judges well-formed actions in lower case. */
enum ActionScope {
    /** All. */
    ANY("any action", true) {
        @Override
        boolean takes(String action) {
            return true;
        }
    },
    /** Those of ECR, with all actions together as their widest. */
    ECR("actions that begin with ecr:", true) {
        @Override
        boolean takes(String action) {
            return action.equals("*") || action.startsWith("ecr:");
        }
    },
    /** Those that make a session of a role; a pattern must not reach beyond them. */
    TRUST("sts:AssumeRole and its variants, sts:TagSession, sts:SetSourceIdentity and sts:SetContext", false) {
        @Override
        boolean takes(String action) {
            return TRUST_ACTIONS.contains(action)
                    || (action.startsWith(ASSUME_ROLE) && Letters.hasWildcard(action.substring(ASSUME_ROLE.length())));
        }
    },
    /** All, but each of a named service. */
    SERVICE("actions of a named service", false) {
        @Override
        boolean takes(String action) {
            return !action.equals("*");
        }
    };

    private static final String ASSUME_ROLE = "sts:assumerole";

    private static final Set<String> TRUST_ACTIONS = Set.of(
            ASSUME_ROLE,
            "sts:assumerolewithsaml",
            "sts:assumerolewithwebidentity",
            "sts:tagsession",
            "sts:setsourceidentity",
            "sts:setcontext");

    private final String title;
    private final boolean negatable;

    ActionScope(String title, boolean negatable) {
        this.title = title;
        this.negatable = negatable;
    }

    abstract boolean takes(String action);

    /** What it takes, in words. */
    String title() {
        return title;
    }

    /** Whether NotAction may be written. */
    boolean negatable() {
        return negatable;
    }
}
