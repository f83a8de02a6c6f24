package io.staithe.s3.credentials;

import java.io.IOException;

/** STS refused. */
final class StsException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String code;

    StsException(String message, String code) {
        super(message);
        this.code = code;
    }

    /** The error code; empty where the answer had none. */
    String code() {
        return code;
    }
}
