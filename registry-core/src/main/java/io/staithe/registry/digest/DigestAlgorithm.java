package io.staithe.registry.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A digest algorithm under which this library stores content.
 *
 * <p>Source: OCI image specification, descriptor, registered algorithms.
 */
public enum DigestAlgorithm {
    /** SHA-256, 64 hexadecimal characters; the algorithm every registry must know. */
    SHA256("sha256", "SHA-256", 64),
    /** SHA-512, 128 hexadecimal characters. */
    SHA512("sha512", "SHA-512", 128);

    private final String prefix;
    private final String javaName;
    private final int encodedLength;

    DigestAlgorithm(String prefix, String javaName, int encodedLength) {
        this.prefix = prefix;
        this.javaName = javaName;
        this.encodedLength = encodedLength;
    }

    /**
     * The algorithm that a digest's prefix names.
     *
     * @param prefix for example {@code sha256}
     * @return the algorithm, or empty where content cannot be stored under it
     */
    public static Optional<DigestAlgorithm> named(String prefix) {
        for (DigestAlgorithm algorithm : values()) {
            if (algorithm.prefix.equals(prefix)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /**
     * The text before the colon of a digest.
     *
     * @return for example {@code sha256}
     */
    public String prefix() {
        return prefix;
    }

    /**
     * A fresh hasher of this algorithm.
     *
     * @return a new, empty hasher, for one thread at a time
     */
    public MessageDigest newHasher() {
        try {
            return MessageDigest.getInstance(javaName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + javaName, e);
        }
    }

    /**
     * The digest of some bytes.
     *
     * @param content the bytes
     * @return their digest under this algorithm
     */
    public Digest digest(byte[] content) {
        return finish(newHasher().digest(content));
    }

    /**
     * The digest that a hasher of this algorithm arrived at; the hasher is reset.
     *
     * @param hasher a hasher made by {@link #newHasher()} of this algorithm
     * @return the digest of everything it was fed
     */
    public Digest finish(MessageDigest hasher) {
        return finish(hasher.digest());
    }

    int encodedLength() {
        return encodedLength;
    }

    private Digest finish(byte[] hash) {
        return new Digest(prefix, HexFormat.of().formatHex(hash));
    }
}
