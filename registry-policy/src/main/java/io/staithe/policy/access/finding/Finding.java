package io.staithe.policy.access.finding;

import io.staithe.policy.text.Position;

/**
 * Something wrong with a policy, or odd about it. Immutable.
 *
 * @param code which of the checks found it
 * @param at where
 * @param message what is so, in one sentence
 * @param remedy what to do about it, in one sentence
 */
public record Finding(FindingCode code, Position at, String message, String remedy) {
    /**
     * How bad it is.
     *
     * @return the severity of its code
     */
    public Severity severity() {
        return code.severity();
    }

    /** In one line: place, severity, code, message and remedy. */
    @Override
    public String toString() {
        return at + " " + severity() + " " + code + ": " + message + " " + remedy;
    }
}
