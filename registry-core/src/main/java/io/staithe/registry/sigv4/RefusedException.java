package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.SignatureRefusal.Reason;

/** Ends the reading of a request; never leaves the package, and so has no stack trace. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SignatureRefusal refusal;

    RefusedException(Reason reason, String because) {
        super(because, null, false, false);
        this.refusal = new SignatureRefusal(reason, because);
    }

    static RefusedException malformed(String because) {
        return new RefusedException(Reason.MALFORMED, because);
    }

    SignatureRefusal refusal() {
        return refusal;
    }
}
