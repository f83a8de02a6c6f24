package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.SignatureRefusal.Reason;
import java.util.Optional;
import java.util.function.Function;

/**
 * A signature that is well-formed, for the right scope and of the right time; whether it holds, the secret will tell.
 *
 * <p>From {@link SigV4Verifier#read}. Immutable and thread-safe.
 */
public final class SignatureClaim implements SignatureReading {
    private final SigV4Verifier verifier;
    private final ReceivedSignature signature;
    private final String canonicalRequest;
    private final SignedPayload payload;
    private final Optional<String> bodyHash;

    SignatureClaim(
            SigV4Verifier verifier,
            ReceivedSignature signature,
            String canonicalRequest,
            SignedPayload payload,
            Optional<String> bodyHash) {
        this.verifier = verifier;
        this.signature = signature;
        this.canonicalRequest = canonicalRequest;
        this.payload = payload;
        this.bodyHash = bodyHash;
    }

    /**
     * Whose key it claims to be made with.
     *
     * @return the key's id, as it came
     */
    public String accessKeyId() {
        return signature.credential().accessKeyId();
    }

    /**
     * The session token that came with it, from which some can tell the secret.
     *
     * @return the token, or empty
     */
    public Optional<String> sessionToken() {
        return signature.token();
    }

    /**
     * Verifies it.
     *
     * @param credentials what the key's id and, where there is one, the token stand for
     * @return a verified signature, or why it is refused
     * @throws IllegalArgumentException where the credentials have another id
     */
    public Verification verify(AwsCredentials credentials) {
        if (!credentials.accessKeyId().equals(accessKeyId())) {
            throw new IllegalArgumentException("the credentials are those of another key");
        }
        SignatureSource source = verifier.source(credentials.secretAccessKey(), signature.at());
        if (!Hashes.same(source.signRequest(canonicalRequest), signature.signature())) {
            return refused(Reason.MISMATCH, "the signature is not what the key makes of the request");
        }
        if (!Hashes.same(credentials.sessionToken().orElse(""), sessionToken().orElse(""))) {
            return refused(Reason.OTHER_TOKEN, "the session token is not the key's");
        }
        if (credentials
                .expiration()
                .filter(end -> !verifier.now().isBefore(end))
                .isPresent()) {
            return refused(Reason.EXPIRED_TOKEN, "the credentials have ended");
        }
        if (payload instanceof SignedPayload.Hashed signed
                && bodyHash.filter(actual -> !actual.equals(signed.sha256())).isPresent()) {
            return refused(Reason.OTHER_PAYLOAD, "the body is not the one that was signed");
        }
        return new VerifiedSignature(signature, payload, source);
    }

    /**
     * Refuses it, for nobody has such a key.
     *
     * @return the refusal
     */
    public SignatureRefusal unknownKey() {
        return refused(Reason.UNKNOWN_KEY, "there is no such access key");
    }

    @Override
    public <R> R match(
            Function<? super SignatureClaim, ? extends R> claim,
            Function<? super SignatureRefusal, ? extends R> refusal) {
        return claim.apply(this);
    }

    /** The id of the key. */
    @Override
    public String toString() {
        return accessKeyId();
    }

    private static SignatureRefusal refused(Reason reason, String because) {
        return new SignatureRefusal(reason, because);
    }
}
