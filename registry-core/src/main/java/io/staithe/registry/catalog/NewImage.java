package io.staithe.registry.catalog;

import java.util.Map;
import java.util.Set;

/**
 * An image as it enters a repository: everything that becomes visible with it.
 *
 * @param image what is kept about it
 * @param manifest its manifest
 * @param references the layers and children it refers to
 * @param annotations the annotations that the list of its subject's referrers shows; empty where it has no subject
 */
public record NewImage(
        ImageRecord image, StoredManifest manifest, Set<Reference> references, Map<String, String> annotations) {

    /** Takes copies. */
    public NewImage {
        references = Set.copyOf(references);
        annotations = Map.copyOf(annotations);
    }
}
