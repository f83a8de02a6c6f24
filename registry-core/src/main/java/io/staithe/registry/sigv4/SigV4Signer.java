package io.staithe.registry.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Signs requests. */
public final class SigV4Signer {
    /** The payload hash that leaves the body out of the signature. */
    public static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    /**
     * Creates a signer.
     *
     * @param scope what its signatures are good for
     */
    public SigV4Signer(SigningScope scope) {}

    /**
     * Signs a request by headers.
     *
     * @param request the request
     * @param payloadHash the SHA-256 of the body in lower-case hex, or {@link #UNSIGNED_PAYLOAD}
     * @param credentials whose signature it is
     * @param at the signer's time
     * @return the headers to send besides those of the request
     */
    public List<SignableRequest.Field> sign(
            SignableRequest request, String payloadHash, AwsCredentials credentials, Instant at) {
        throw new UnsupportedOperationException();
    }

    /**
     * Signs a request by its query, so that whoever has the URL can send it.
     *
     * @param request the request
     * @param credentials whose signature it is
     * @param at the signer's time
     * @param lifetime how long the signature is good, from a second to seven days
     * @return the whole query as it is to be sent, encoded, without a question mark; a secret while it is good
     */
    public String presign(SignableRequest request, AwsCredentials credentials, Instant at, Duration lifetime) {
        throw new UnsupportedOperationException();
    }
}
