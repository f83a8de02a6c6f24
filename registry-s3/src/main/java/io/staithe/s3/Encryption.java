package io.staithe.s3;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a store is asked to encrypt what it is given.
 *
 * <p>Source: Amazon S3, "Protecting data with server-side encryption".
 */
public final class Encryption {
    private final Map<String, String> headers;

    private Encryption(Map<String, String> headers) {
        this.headers = Map.copyOf(headers);
    }

    /**
     * As the bucket is set up to.
     *
     * @return the encryption of the bucket
     */
    public static Encryption ofBucket() {
        return new Encryption(Map.of());
    }

    /**
     * With keys of the store's own, SSE-S3.
     *
     * @return AES-256
     */
    public static Encryption sseS3() {
        return new Encryption(Map.of("x-amz-server-side-encryption", "AES256"));
    }

    /**
     * With a key of AWS KMS, SSE-KMS.
     *
     * @param key the key's id or ARN; empty for the account's own key for S3
     * @return the encryption
     */
    public static Encryption sseKms(Optional<String> key) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-amz-server-side-encryption", "aws:kms");
        key.ifPresent(id -> headers.put("x-amz-server-side-encryption-aws-kms-key-id", id));
        return new Encryption(headers);
    }

    Map<String, String> headers() {
        return headers;
    }
}
