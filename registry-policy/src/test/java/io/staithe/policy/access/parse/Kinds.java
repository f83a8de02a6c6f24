package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.PolicyKind;

/** A plain document of each kind, with {@code ACTION} where its one action stands. */
final class Kinds {
    private Kinds() {}

    static String statement(PolicyKind kind) {
        String principal = kind.hasPrincipals() ? ", \"Principal\": \"*\"" : "";
        String resource = kind == PolicyKind.ROLE_TRUST ? "" : ", \"Resource\": \"*\"";
        return Marked.document("{\"Effect\": \"Deny\"" + principal + ", \"Action\": [\"ACTION\"]" + resource + "}");
    }

    /** A document that a strict parser of the kind takes. */
    static String good(PolicyKind kind) {
        return statement(kind).replace("ACTION", kind == PolicyKind.ROLE_TRUST ? "sts:AssumeRole" : "ecr:PutImage");
    }
}
