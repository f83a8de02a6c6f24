package io.staithe.registry.sigv4;

import java.util.function.Function;

/**
 * A signature is not taken. Immutable; holds no secret.
 *
 * @param reason what kind of refusal it is, for the wire to find its own code
 * @param because why, as a clause for the client
 */
public record SignatureRefusal(Reason reason, String because) implements SignatureReading, Verification {

    /** What a signature is refused for; in brackets, what AWS calls it. */
    public enum Reason {
        /** There is none [MissingAuthenticationToken; at S3 AccessDenied]. */
        MISSING,
        /** Parts are missing, repeated or not understood [IncompleteSignature; at S3 AuthorizationHeaderMalformed]. */
        MALFORMED,
        /** It is of another kind than {@code AWS4-HMAC-SHA256} [IncompleteSignature; at S3 InvalidRequest]. */
        OTHER_ALGORITHM,
        /** It is for another day, region or service [SignatureDoesNotMatch; at S3 AuthorizationHeaderMalformed]. */
        OTHER_SCOPE,
        /** It does not cover a header that it must cover [SignatureDoesNotMatch; at S3 AccessDenied]. */
        UNSIGNED_HEADER,
        /** Its time is too far from ours [SignatureDoesNotMatch; at S3 RequestTimeTooSkewed]. */
        TIME_TOO_SKEWED,
        /** The life of a signed URL has run out [SignatureDoesNotMatch; at S3 AccessDenied]. */
        EXPIRED,
        /** Nobody has such a key [InvalidClientTokenId, UnrecognizedClient; at S3 InvalidAccessKeyId]. */
        UNKNOWN_KEY,
        /** It is not what the secret makes of the request [SignatureDoesNotMatch]. */
        MISMATCH,
        /** The key goes with another session token, or with none [InvalidClientTokenId; at S3 InvalidToken]. */
        OTHER_TOKEN,
        /** The credentials ended [ExpiredToken]. */
        EXPIRED_TOKEN,
        /** What it says of the body is missing or not understood [at S3 InvalidRequest]. */
        BAD_PAYLOAD_DECLARATION,
        /** The body is not the one that was signed [SignatureDoesNotMatch; at S3 XAmzContentSHA256Mismatch]. */
        OTHER_PAYLOAD
    }

    @Override
    public <R> R match(
            Function<? super SignatureClaim, ? extends R> claim,
            Function<? super SignatureRefusal, ? extends R> refusal) {
        return refusal.apply(this);
    }

    @Override
    public <R> R fold(
            Function<? super VerifiedSignature, ? extends R> verified,
            Function<? super SignatureRefusal, ? extends R> refused) {
        return refused.apply(this);
    }
}
