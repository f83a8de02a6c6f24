package io.staithe.registry.manifest;

import io.staithe.registry.name.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The artifact manifest of a withdrawn release candidate of OCI 1.1, which has {@code blobs} and no configuration.
 *
 * @param mediaType the type under which it was pushed
 * @param content what it lists, in its order
 * @param subject the image it refers to, where it has one
 * @param artifactType the artifact type it names, where it does
 * @param annotations its annotations
 */
public record ArtifactManifest(
        MediaType mediaType,
        List<Descriptor> content,
        Optional<Descriptor> subject,
        Optional<String> artifactType,
        Map<String, String> annotations)
        implements Manifest {

    /** Takes copies. */
    public ArtifactManifest {
        content = List.copyOf(content);
        annotations = Map.copyOf(annotations);
    }

    @Override
    public List<Descriptor> blobs() {
        return content.stream().filter(descriptor -> !descriptor.foreign()).toList();
    }

    @Override
    public List<Descriptor> children() {
        return List.of();
    }
}
