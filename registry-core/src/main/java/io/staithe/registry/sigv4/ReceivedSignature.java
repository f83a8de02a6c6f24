package io.staithe.registry.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A signature as it came, taken apart; nothing of it is believed yet.
 *
 * @param credential whose it says it is, and what for
 * @param signedHeaders the names of the headers that it covers, joined by semicolons
 * @param signature 64 digits of hex, if all is well
 * @param at when it says it was made
 * @param lifetime how long it is good, where it stands in a query
 * @param token the session token that came with it
 */
record ReceivedSignature(
        Credential credential,
        String signedHeaders,
        String signature,
        Instant at,
        Optional<Duration> lifetime,
        Optional<String> token) {

    @Override
    public String toString() {
        return credential.accessKeyId();
    }

    /** Whose a signature is, and what for: {@code key/day/region/service/aws4_request}. */
    record Credential(String accessKeyId, String scope) {
        /** The scope's four parts come last, so that a key's id may have slashes. */
        static Credential parse(String text) throws RefusedException {
            int slash = text.length();
            for (int part = 0; part < 4 && slash > 0; part++) {
                slash = text.lastIndexOf('/', slash - 1);
            }
            if (slash < 1) {
                throw RefusedException.malformed("a credential is key/day/region/service/aws4_request");
            }
            return new Credential(text.substring(0, slash), text.substring(slash + 1));
        }
    }
}
