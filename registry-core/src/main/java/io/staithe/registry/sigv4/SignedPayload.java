package io.staithe.registry.sigv4;

import java.util.List;

/** What a signature says of the body. */
public sealed interface SignedPayload {
    /**
     * How {@code x-amz-content-sha256} says it.
     *
     * @return a hash or one of the agreed words
     */
    String declared();

    /**
     * The signature covers a body of this hash.
     *
     * @param sha256 the hash, in lower-case hex
     */
    record Hashed(String sha256) implements SignedPayload {
        @Override
        public String declared() {
            return sha256;
        }
    }

    /** The signature covers no body. */
    record Unsigned() implements SignedPayload {
        @Override
        public String declared() {
            return SigV4Signer.UNSIGNED_PAYLOAD;
        }
    }

    /**
     * The body comes in chunks.
     *
     * @param form what is between the chunks
     * @param decodedLength how many bytes the chunks hold in all
     * @param trailers the headers that follow the last chunk, in lower case
     */
    record Chunked(ChunkForm form, long decodedLength, List<String> trailers) implements SignedPayload {
        /** Keeps a copy of the list. */
        public Chunked {
            trailers = List.copyOf(trailers);
        }

        @Override
        public String declared() {
            return form.declared();
        }
    }
}
