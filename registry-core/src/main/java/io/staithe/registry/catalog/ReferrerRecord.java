package io.staithe.registry.catalog;

import java.util.Map;

/**
 * An image that refers to a subject.
 *
 * @param image the referring image
 * @param annotations its annotations
 */
public record ReferrerRecord(ImageRecord image, Map<String, String> annotations) {

    /** Takes a copy. */
    public ReferrerRecord {
        annotations = Map.copyOf(annotations);
    }
}
