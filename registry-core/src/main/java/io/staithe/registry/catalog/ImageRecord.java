package io.staithe.registry.catalog;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.MediaType;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept about an image, besides the bytes of its manifest.
 *
 * @param digest the digest of its manifest
 * @param mediaType the type of its manifest
 * @param manifestBytes the length of its manifest
 * @param imageBytes the stored bytes of configuration and layers; of an index, the largest of its children
 * @param artifactType the type by which referrers are filtered, where it has one
 * @param subject the image it refers to, where it does
 * @param pushedAt when it was first pushed, in microseconds
 */
public record ImageRecord(
        Digest digest,
        MediaType mediaType,
        long manifestBytes,
        long imageBytes,
        Optional<String> artifactType,
        Optional<Digest> subject,
        Instant pushedAt) {

    /** Cuts the time to microseconds. */
    public ImageRecord {
        pushedAt = Microseconds.of(pushedAt);
    }
}
