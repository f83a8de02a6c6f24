package io.staithe.registry.manifest;

import io.staithe.registry.name.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An OCI image index or a Docker manifest list.
 *
 * <p>Entries of a manifest's type are images; any other entry (BuildKit's cache lists layers so) is a layer.
 *
 * @param mediaType the type under which it was pushed
 * @param entries what it lists, in its order
 * @param subject the image it refers to, where it has one
 * @param artifactType the artifact type it names, where it does
 * @param annotations its annotations
 */
public record ImageIndex(
        MediaType mediaType,
        List<Descriptor> entries,
        Optional<Descriptor> subject,
        Optional<String> artifactType,
        Map<String, String> annotations)
        implements Manifest {

    /** Takes copies. */
    public ImageIndex {
        entries = List.copyOf(entries);
        annotations = Map.copyOf(annotations);
    }

    @Override
    public List<Descriptor> blobs() {
        return entries.stream()
                .filter(entry -> !entry.foreign() && !ManifestTypes.isManifest(entry.mediaType()))
                .toList();
    }

    @Override
    public List<Descriptor> children() {
        return entries.stream()
                .filter(entry -> ManifestTypes.isManifest(entry.mediaType()))
                .toList();
    }
}
