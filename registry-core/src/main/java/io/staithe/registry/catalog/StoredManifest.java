package io.staithe.registry.catalog;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.MediaType;
import java.util.Arrays;

/**
 * A manifest as it was received.
 *
 * <p>The bytes are shared, not copied: nobody changes them. Two are equal when digest, type and bytes are.
 *
 * @param digest the digest of the bytes
 * @param mediaType the type they were pushed with
 * @param bytes the bytes
 */
public record StoredManifest(Digest digest, MediaType mediaType, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof StoredManifest that
                && digest.equals(that.digest)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    /** Digest, type and length. */
    @Override
    public String toString() {
        return "StoredManifest[" + digest + ", " + mediaType + ", " + bytes.length + " bytes]";
    }
}
