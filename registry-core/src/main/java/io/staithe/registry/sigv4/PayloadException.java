package io.staithe.registry.sigv4;

import java.io.IOException;

/** A body is not what was signed. Holds nothing of the body. */
public final class PayloadException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a body; in brackets, what Amazon S3 calls it. */
    public enum Fault {
        /** Its hash is another than the signed one [XAmzContentSHA256Mismatch]. */
        OTHER_HASH,
        /** A chunk, or what follows the last one, has the wrong signature [SignatureDoesNotMatch]. */
        OTHER_SIGNATURE,
        /** It ends too early [IncompleteBody]. */
        INCOMPLETE,
        /** Its chunks hold more or fewer bytes than was said [IncompleteBody]. */
        OTHER_LENGTH,
        /** It is not written in chunks as it should be [InvalidRequest, MalformedTrailerError]. */
        MALFORMED
    }

    private final Fault fault;

    PayloadException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    PayloadException(PayloadException earlier) {
        super(earlier.getMessage(), earlier);
        this.fault = earlier.fault;
    }

    /**
     * What is wrong.
     *
     * @return the fault
     */
    public Fault fault() {
        return fault;
    }
}
