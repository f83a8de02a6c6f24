package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.util.List;
import java.util.Optional;

/**
 * The forms of {@code aws-chunked} bodies.
 *
 * <p>Source: Amazon S3 API Reference, "Signature Calculations: Transferring Payload in Multiple Chunks" and "... Including
 * Trailing Headers".
 */
public enum ChunkForm {
    /** Each chunk carries a signature. */
    SIGNED("STREAMING-AWS4-HMAC-SHA256-PAYLOAD", true, false),
    /** Each chunk carries a signature, and so do the headers behind the last one. */
    SIGNED_WITH_TRAILER("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER", true, true),
    /** Nothing is signed; headers with a checksum follow the last chunk. */
    UNSIGNED_WITH_TRAILER("STREAMING-UNSIGNED-PAYLOAD-TRAILER", false, true);

    static final String SIGNATURE_MARK = ";chunk-signature=";
    static final String TRAILER_SIGNATURE = "x-amz-trailer-signature";

    private static final int SIGNATURE_CHARS = 64;
    private static final int LINE_END = 2;

    private final String declared;
    private final boolean signed;
    private final boolean trailer;

    ChunkForm(String declared, boolean signed, boolean trailer) {
        this.declared = declared;
        this.signed = signed;
        this.trailer = trailer;
    }

    static Optional<ChunkForm> declaredAs(String text) {
        for (ChunkForm form : values()) {
            if (form.declared.equals(text)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /**
     * How {@code x-amz-content-sha256} says it.
     *
     * @return the agreed word
     */
    public String declared() {
        return declared;
    }

    /**
     * How long a body becomes, for its {@code Content-Length}.
     *
     * @param decodedLength how many bytes the chunks hold in all
     * @param chunkBytes how many bytes each chunk but the last holds
     * @param trailers the headers behind the last chunk, with values of the right length
     * @return the number of bytes to be sent
     */
    public long encodedLength(long decodedLength, int chunkBytes, List<Field> trailers) {
        long length = decodedLength / chunkBytes * (chunkBytes + framing(chunkBytes));
        long rest = decodedLength % chunkBytes;
        length += rest == 0 ? 0 : rest + framing(rest);
        length += framing(0);
        for (Field header : trailers) {
            length += header.name().length() + 1 + header.value().length() + LINE_END;
        }
        if (signed && trailer) {
            length += TRAILER_SIGNATURE.length() + 1 + SIGNATURE_CHARS + LINE_END;
        }
        return length;
    }

    boolean isSigned() {
        return signed;
    }

    boolean hasTrailer() {
        return trailer;
    }

    private long framing(long chunkBytes) {
        long signature = signed ? SIGNATURE_MARK.length() + SIGNATURE_CHARS : 0;
        return Long.toHexString(chunkBytes).length() + signature + 2 * LINE_END;
    }
}
