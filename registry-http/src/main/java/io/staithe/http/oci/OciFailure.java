package io.staithe.http.oci;

/** A request that cannot be answered otherwise than by an error, found while it is read. */
final class OciFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final ErrorCode code;
    private final String text;

    OciFailure(int status, ErrorCode code, String text) {
        super(text, null, false, false);
        this.status = status;
        this.code = code;
        this.text = text;
    }

    int status() {
        return status;
    }

    ErrorCode code() {
        return code;
    }

    /** What is wrong, as a sentence for the client. */
    String text() {
        return text;
    }
}
