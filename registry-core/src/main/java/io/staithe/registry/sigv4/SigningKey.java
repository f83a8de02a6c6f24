package io.staithe.registry.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key of one secret for one day, region and service. Immutable and thread-safe; its text tells nothing. */
final class SigningKey {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    private SigningKey(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    static SigningKey derive(String secret, String day, String region, String service) {
        byte[] first = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        return new SigningKey(first).next(day).next(region).next(service).next("aws4_request");
    }

    /** The signature of a text, in lower-case hex. */
    String sign(CharSequence text) {
        return HexFormat.of().formatHex(hmac(text.toString()));
    }

    private SigningKey next(String part) {
        return new SigningKey(hmac(part));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
