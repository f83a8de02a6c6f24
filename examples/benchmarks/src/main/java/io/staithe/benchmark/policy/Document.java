package io.staithe.benchmark.policy;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.parse.InvalidPolicyException;
import io.staithe.policy.access.parse.PolicyParser;

/**
 * A policy as text.
 *
 * @param kind what it is attached to
 * @param text its JSON
 */
record Document(PolicyKind kind, String text) {
    /** A document of the given statements, each the JSON between its braces. */
    static Document of(PolicyKind kind, String... statements) {
        return new Document(
                kind, "{\"Version\":\"2012-10-17\",\"Statement\":[{" + String.join("},\n{", statements) + "}]}");
    }

    Policy parse() {
        try {
            return PolicyParser.strict(kind).withoutSizeLimit().parse(text);
        } catch (InvalidPolicyException e) {
            throw new IllegalStateException("not a policy: " + text, e);
        }
    }
}
