package io.staithe.http.auth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes tokens and reads them: AES-GCM over purpose, expiry and user, bound to the name of the service. Thread-safe.
 *
 * <p>The initialisation vector is random, which holds for some billions of tokens a key. Source: NIST SP 800-38D section 8.
 */
final class TokenSeal {
    static final int KEY_BYTES = 32;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int VECTOR_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_CHARS = 4096;

    private final SecretKeySpec key;
    private final SecureRandom random;
    private final byte[] service;

    TokenSeal(byte[] key, SecureRandom random, String service) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
        this.service = service.getBytes(StandardCharsets.UTF_8);
    }

    /** What a token is good for. */
    enum Purpose {
        /** Sent with requests to the registry. */
        ACCESS((byte) 1),
        /** Sent to the token endpoint, for the next access token. */
        REFRESH((byte) 2);

        private final byte code;

        Purpose(byte code) {
            this.code = code;
        }
    }

    String seal(Purpose purpose, String user, Instant expiry) {
        byte[] name = user.getBytes(StandardCharsets.UTF_8);
        byte[] plain = ByteBuffer.allocate(1 + Long.BYTES + name.length)
                .put(purpose.code)
                .putLong(expiry.getEpochSecond())
                .put(name)
                .array();
        byte[] vector = new byte[VECTOR_BYTES];
        random.nextBytes(vector);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, vector).doFinal(plain);
            byte[] token = ByteBuffer.allocate(vector.length + sealed.length)
                    .put(vector)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CIPHER, e);
        }
    }

    /** The user of a token; empty where it is not ours, was made for something else, or is past its time. */
    Optional<String> open(Purpose purpose, String token, Instant now) {
        if (token.length() > MOST_CHARS) {
            return Optional.empty();
        }
        try {
            ByteBuffer sealed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (sealed.remaining() < VECTOR_BYTES) {
                return Optional.empty();
            }
            byte[] vector = new byte[VECTOR_BYTES];
            sealed.get(vector);
            byte[] rest = new byte[sealed.remaining()];
            sealed.get(rest);
            ByteBuffer plain =
                    ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, vector).doFinal(rest));
            boolean fits = plain.get() == purpose.code;
            boolean fresh = plain.getLong() > now.getEpochSecond();
            String user = StandardCharsets.UTF_8.decode(plain).toString();
            return fits && fresh ? Optional.of(user) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] vector) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector));
        cipher.updateAAD(service);
        return cipher;
    }
}
