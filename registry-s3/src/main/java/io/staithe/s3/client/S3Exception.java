package io.staithe.s3.client;

import java.io.IOException;

/** A store refused a request, and trying again did not help or could not. Its message has no secret and no query. */
public class S3Exception extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;
    private final boolean throttle;

    /**
     * Creates the failure.
     *
     * @param message what was asked and what the store said
     * @param status the HTTP status
     * @param code S3's error code, or empty where there was none
     */
    public S3Exception(String message, int status, String code) {
        this(message, status, code, false);
    }

    S3Exception(String message, int status, String code, boolean throttle) {
        super(message);
        this.status = status;
        this.code = code;
        this.throttle = throttle;
    }

    /**
     * The status.
     *
     * @return the HTTP status, which is 200 where the error came late
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

    /**
     * Whether the store asked for fewer requests, so that the same request may do well later.
     *
     * @return whether it was a throttle
     */
    public boolean isThrottle() {
        return throttle;
    }
}
