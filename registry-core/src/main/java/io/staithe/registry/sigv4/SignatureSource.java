package io.staithe.registry.sigv4;

/**
 * What all signatures of one request have in common: the key, the moment and the scope. Immutable.
 *
 * @param key signs
 * @param timestamp the moment, as {@link SignatureTime} writes it
 * @param scope day, region and service, as a credential names them
 */
record SignatureSource(SigningKey key, String timestamp, String scope) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    static SignatureSource of(SigningKeys keys, SigningScope scope, String secret, String timestamp) {
        String day = SignatureTime.day(timestamp);
        return new SignatureSource(keys.of(secret, day), timestamp, scopeText(day, scope));
    }

    static String scopeText(String day, SigningScope scope) {
        return day + "/" + scope.region() + "/" + scope.service() + "/aws4_request";
    }

    /** The signature of a request. */
    String signRequest(String canonicalRequest) {
        return key.sign(text(ALGORITHM).append(Hashes.hex(canonicalRequest)));
    }

    /** The signature of a chunk that follows what has an earlier signature. */
    String signChunk(String earlier, String sha256) {
        return key.sign(text(ALGORITHM + "-PAYLOAD")
                .append(earlier)
                .append('\n')
                .append(Hashes.EMPTY)
                .append('\n')
                .append(sha256));
    }

    /** The signature of the headers behind the last chunk. */
    String signTrailer(String earlier, String sha256) {
        return key.sign(
                text(ALGORITHM + "-TRAILER").append(earlier).append('\n').append(sha256));
    }

    private StringBuilder text(String kind) {
        return new StringBuilder(320)
                .append(kind)
                .append('\n')
                .append(timestamp)
                .append('\n')
                .append(scope)
                .append('\n');
    }

    @Override
    public String toString() {
        return timestamp + " " + scope;
    }
}
