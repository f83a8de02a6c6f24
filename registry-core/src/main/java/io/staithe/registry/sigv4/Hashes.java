package io.staithe.registry.sigv4;

import io.staithe.registry.digest.DigestAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 in lower-case hex. */
final class Hashes {
    /** Of no bytes. */
    static final String EMPTY = hex("");

    private static final int CHARS = 64;

    private Hashes() {}

    static String hex(String text) {
        return hex(DigestAlgorithm.SHA256.newHasher().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** Whether two texts are the same, in a time that tells nothing of where they differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a text is 64 digits of lower-case hex, as hashes and signatures are. */
    static boolean isHex(String text) {
        if (text.length() != CHARS) {
            return false;
        }
        for (int i = 0; i < CHARS; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
