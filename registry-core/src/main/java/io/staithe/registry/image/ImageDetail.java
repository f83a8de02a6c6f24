package io.staithe.registry.image;

import io.staithe.registry.catalog.ImageRecord;
import io.staithe.registry.name.Tag;
import java.util.List;

/**
 * An image with its tags.
 *
 * @param image what is kept about the image
 * @param tags the tags that point at it, in byte order
 */
public record ImageDetail(ImageRecord image, List<Tag> tags) {

    /** Takes a copy. */
    public ImageDetail {
        tags = List.copyOf(tags);
    }
}
