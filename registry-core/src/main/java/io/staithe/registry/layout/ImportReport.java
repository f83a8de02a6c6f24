package io.staithe.registry.layout;

import io.staithe.registry.image.PushedImage;
import java.util.List;

/**
 * What an import came to.
 *
 * @param images the images, children before their indexes, with the tags they were given
 * @param newLayers how many layers were pushed
 * @param knownLayers how many layers the repository had already
 * @param notes what was left out or left untagged and why, a sentence each
 */
public record ImportReport(List<PushedImage> images, int newLayers, int knownLayers, List<String> notes) {

    /** Takes copies. */
    public ImportReport {
        images = List.copyOf(images);
        notes = List.copyOf(notes);
    }
}
