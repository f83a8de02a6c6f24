package io.staithe.registry.manifest;

import io.staithe.registry.name.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An OCI image manifest or a Docker schema 2 manifest, be it of an image or of an artifact.
 *
 * @param mediaType the type under which it was pushed
 * @param config the configuration
 * @param layers the layers, in the manifest's order
 * @param subject the image it refers to, where it has one
 * @param ownArtifactType the artifact type it names, where it does
 * @param annotations its annotations
 */
public record ImageManifest(
        MediaType mediaType,
        Descriptor config,
        List<Descriptor> layers,
        Optional<Descriptor> subject,
        Optional<String> ownArtifactType,
        Map<String, String> annotations)
        implements Manifest {

    /** Takes copies. */
    public ImageManifest {
        layers = List.copyOf(layers);
        annotations = Map.copyOf(annotations);
    }

    @Override
    public List<Descriptor> blobs() {
        return Stream.concat(Stream.of(config), layers.stream())
                .filter(descriptor -> !descriptor.foreign())
                .toList();
    }

    @Override
    public List<Descriptor> children() {
        return List.of();
    }

    @Override
    public Optional<String> artifactType() {
        return ownArtifactType.or(() -> Optional.of(config.mediaType().value()));
    }
}
