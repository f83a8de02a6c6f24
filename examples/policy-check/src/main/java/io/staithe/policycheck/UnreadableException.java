package io.staithe.policycheck;

/** Something given is not what it should be; the message says what and where, for the eyes of whoever gave it. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
