package io.staithe.s3.client;

import java.io.IOException;

/** Carries an error reply from where it is read to where it is decided upon; no caller of the client sees it. */
final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
