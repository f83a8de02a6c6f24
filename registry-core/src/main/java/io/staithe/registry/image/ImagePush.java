package io.staithe.registry.image;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.Tag;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A manifest on its way in.
 *
 * <p>Immutable.
 *
 * @param manifest the bytes as received
 * @param mediaType the type they were sent with; where empty, the manifest's own word or its shape decides
 * @param digest the digest the caller gave; where empty, the image gets its SHA-256 digest
 * @param tags the tags that are to point at the image, all of them or none; may be empty
 */
public record ImagePush(Content manifest, Optional<MediaType> mediaType, Optional<Digest> digest, Set<Tag> tags) {

    /** Takes a copy, in byte order. */
    public ImagePush {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    /**
     * A manifest with some tags.
     *
     * @param manifest the bytes
     * @param mediaType their type
     * @param tags the tags that are to point at the image
     * @return the push
     */
    public static ImagePush tagged(Content manifest, MediaType mediaType, Collection<Tag> tags) {
        return new ImagePush(manifest, Optional.of(mediaType), Optional.empty(), new TreeSet<>(tags));
    }
}
