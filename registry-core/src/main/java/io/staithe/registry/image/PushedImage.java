package io.staithe.registry.image;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.Tag;
import java.util.Optional;
import java.util.Set;

/**
 * What a push came to.
 *
 * @param digest the image's digest
 * @param mediaType the type of its manifest
 * @param tags the tags that point at it because of the push
 * @param subject the image it refers to, where it does
 * @param changed whether anything is otherwise than before; false where image and tags were there already
 */
public record PushedImage(
        Digest digest, MediaType mediaType, Set<Tag> tags, Optional<Digest> subject, boolean changed) {

    /** Takes a copy. */
    public PushedImage {
        tags = Set.copyOf(tags);
    }
}
