package io.staithe.s3.client;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.sigv4.SigV4Signer;
import io.staithe.registry.sigv4.SignableRequest.Field;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * By what a store sees that a body arrived as it was sent. Computed in one pass, once a call.
 *
 * <p>Where the way is not encrypted, the signature covers the body's SHA-256; where it is, only if that is known already,
 * for hashing costs more than all the rest. A CRC-32C goes along where the store verifies it; where nothing else is
 * there, an MD5, which every store verifies.
 *
 * @param payloadHash the body's hash as it enters the signature
 * @param headers the headers that say the rest
 * @param crc32c the CRC-32C as base64, where it goes along
 */
record Integrity(String payloadHash, List<Field> headers, Optional<String> crc32c) {
    /** The SHA-256 of nothing. */
    static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /**
     * What goes along with a body.
     *
     * @param payload the body
     * @param secure whether the way is encrypted
     * @param withCrc32c whether the store verifies a CRC-32C
     */
    static Integrity of(Payload payload, boolean secure, boolean withCrc32c) throws IOException {
        Optional<String> known = payload.sha256();
        MessageDigest sha256 = known.isEmpty() && !secure ? DigestAlgorithm.SHA256.newHasher() : null;
        MessageDigest md5 = known.isEmpty() && secure && !withCrc32c ? md5() : null;
        CRC32C crc = withCrc32c ? new CRC32C() : null;
        if (sha256 != null || md5 != null || crc != null) {
            payload.writeTo((bytes, offset, length) -> {
                update(sha256, bytes, offset, length);
                update(md5, bytes, offset, length);
                if (crc != null) {
                    crc.update(bytes, offset, length);
                }
            });
        }
        List<Field> headers = new ArrayList<>(2);
        if (md5 != null) {
            headers.add(new Field("content-md5", Base64.getEncoder().encodeToString(md5.digest())));
        }
        Optional<String> sum = crc == null ? Optional.empty() : Optional.of(base64((int) crc.getValue()));
        sum.ifPresent(value -> headers.add(new Field("x-amz-checksum-crc32c", value)));
        String signed = sha256 == null ? SigV4Signer.UNSIGNED_PAYLOAD : hex(sha256);
        return new Integrity(known.orElse(signed), headers, sum);
    }

    /** What goes along with a small document: all of it signed, and the MD5 that some calls insist on. */
    static Integrity ofDocument(byte[] document) {
        String hash =
                HexFormat.of().formatHex(DigestAlgorithm.SHA256.newHasher().digest(document));
        String md5 = Base64.getEncoder().encodeToString(md5().digest(document));
        return new Integrity(hash, List.of(new Field("content-md5", md5)), Optional.empty());
    }

    private static void update(@Nullable MessageDigest digest, byte[] bytes, int offset, int length) {
        if (digest != null) {
            digest.update(bytes, offset, length);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String base64(int crc) {
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(Integer.BYTES).putInt(crc).array());
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
