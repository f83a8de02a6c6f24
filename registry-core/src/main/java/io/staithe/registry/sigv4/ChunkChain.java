package io.staithe.registry.sigv4;

/** The signatures of a body in chunks, each of which covers the one before it. For one thread. */
final class ChunkChain {
    private final SignatureSource source;
    private String last;

    /** Begins with the signature of the request. */
    ChunkChain(SignatureSource source, String seed) {
        this.source = source;
        this.last = seed;
    }

    /** The signature of the next chunk, whose bytes have this hash. */
    String chunk(String sha256) {
        last = source.signChunk(last, sha256);
        return last;
    }

    /** The signature of the headers behind the last chunk, a line each. */
    String trailer(String lines) {
        last = source.signTrailer(last, Hashes.hex(lines));
        return last;
    }
}
