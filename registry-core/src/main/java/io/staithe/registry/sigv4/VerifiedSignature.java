package io.staithe.registry.sigv4;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A signature that holds. Immutable and thread-safe; its text tells the id of the key alone. */
public final class VerifiedSignature implements Verification {
    private final ReceivedSignature signature;
    private final SignedPayload payload;
    private final SignatureSource source;

    VerifiedSignature(ReceivedSignature signature, SignedPayload payload, SignatureSource source) {
        this.signature = signature;
        this.payload = payload;
        this.source = source;
    }

    /**
     * Whose signature it is.
     *
     * @return the id of the key
     */
    public String accessKeyId() {
        return signature.credential().accessKeyId();
    }

    /**
     * When it was made.
     *
     * @return the signer's time, in whole seconds
     */
    public Instant signedAt() {
        return signature.at();
    }

    /**
     * When it ends, where it is that of a URL.
     *
     * @return the first moment at which it is not good any more, or empty where it is in headers
     */
    public Optional<Instant> expires() {
        return signature.lifetime().map(signature.at()::plus);
    }

    /**
     * What it says of the body.
     *
     * @return the kind of payload
     */
    public SignedPayload payload() {
        return payload;
    }

    /**
     * The body, which ends only if it is the one that was signed: otherwise reading it fails with a {@link
     * PayloadException}. Until its end was read nothing of it should be believed.
     *
     * @param received the body as it came, ending where the request does
     * @return the body itself; a {@link ChunkDecoder} where it comes in chunks
     */
    public InputStream body(InputStream received) {
        if (payload instanceof SignedPayload.Hashed hashed) {
            return new HashedBody(received, hashed.sha256());
        }
        if (payload instanceof SignedPayload.Chunked chunked) {
            return new ChunkDecoder(received, chunked, new ChunkChain(source, signature.signature()));
        }
        return received;
    }

    @Override
    public <R> R fold(
            Function<? super VerifiedSignature, ? extends R> verified,
            Function<? super SignatureRefusal, ? extends R> refused) {
        return verified.apply(this);
    }

    /** The id of the key. */
    @Override
    public String toString() {
        return accessKeyId();
    }
}
