package io.staithe.s3.client;

import java.io.IOException;

/** A store refused a request, and trying again did not help or could not. Its message has no secret and no query. */
public class S3Exception extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;

    /**
     * Creates the failure.
     *
     * @param message what was asked and what the store said
     * @param status the HTTP status
     * @param code S3's error code, or empty where there was none
     */
    public S3Exception(String message, int status, String code) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /**
     * The status.
     *
     * @return the HTTP status
     */
    public int status() {
        return status;
    }

    /**
     * The error code.
     *
     * @return S3's error code, or empty where there was none
     */
    public String code() {
        return code;
    }
}
