package io.staithe.policy.access.document;

import java.util.List;
import java.util.Optional;

/**
 * A policy that was read and found to be in order. Immutable and thread-safe.
 *
 * @param kind what it is attached to
 * @param name what to call it: an ARN, or what the user calls it
 * @param version of the language
 * @param id its {@code Id} element
 * @param statements in their order; at least one, unless a lenient parser let an empty list in
 * @param text as it was written, to the last blank
 */
public record Policy(
        PolicyKind kind,
        Optional<String> name,
        PolicyVersion version,
        Optional<String> id,
        List<Statement> statements,
        String text) {
    /** Copies the list. */
    public Policy {
        statements = List.copyOf(statements);
    }

    /**
     * The same policy under a name.
     *
     * @param name its ARN, or what to call it
     * @return a policy that explanations call by that name
     */
    public Policy named(String name) {
        return new Policy(kind, Optional.of(name), version, id, statements, text);
    }

    /** The policy as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
