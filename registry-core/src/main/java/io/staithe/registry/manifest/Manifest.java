package io.staithe.registry.manifest;

import io.staithe.registry.name.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a manifest says, as far as a registry acts on it.
 *
 * <p>The received bytes are kept beside it and are what is served. Immutable. Source: OCI image specification, "Image
 * Manifest" and "Image Index"; Docker image manifest version 2, schema 2.
 */
public sealed interface Manifest permits ImageManifest, ImageIndex, ArtifactManifest {

    /**
     * The type under which the manifest was pushed and is served.
     *
     * @return the media type
     */
    MediaType mediaType();

    /**
     * Layers that the manifest needs in its repository: configuration and layers, without foreign ones.
     *
     * @return the descriptors, in the manifest's order
     */
    List<Descriptor> blobs();

    /**
     * Images that the manifest needs in its repository: the children of an index.
     *
     * @return the descriptors, in the manifest's order
     */
    List<Descriptor> children();

    /**
     * The image that this one refers to, which need not exist.
     *
     * @return the subject, or empty
     */
    Optional<Descriptor> subject();

    /**
     * The type by which the list of referrers shows and filters this manifest.
     *
     * @return its own artifact type, else the type of its configuration, else empty
     */
    Optional<String> artifactType();

    /**
     * The annotations of the manifest itself.
     *
     * @return the annotations
     */
    Map<String, String> annotations();

    /**
     * One function a case.
     *
     * @param image for an image
     * @param index for an index
     * @param artifact for an artifact manifest
     * @param <T> the result
     * @return what the function of the case gave
     */
    default <T> T match(
            Function<ImageManifest, T> image, Function<ImageIndex, T> index, Function<ArtifactManifest, T> artifact) {
        if (this instanceof ImageManifest that) {
            return image.apply(that);
        }
        if (this instanceof ImageIndex that) {
            return index.apply(that);
        }
        return artifact.apply((ArtifactManifest) this);
    }
}
