package io.staithe.registry.manifest;

import io.staithe.registry.name.MediaType;
import java.util.Set;

/** Which media types are manifests, and which mark content that may live elsewhere. */
final class ManifestTypes {
    private static final Set<MediaType> IMAGES = Set.of(MediaType.OCI_MANIFEST, MediaType.DOCKER_MANIFEST);
    private static final Set<MediaType> INDEXES = Set.of(MediaType.OCI_INDEX, MediaType.DOCKER_MANIFEST_LIST);
    private static final String OCI_FOREIGN_LAYER = "application/vnd.oci.image.layer.nondistributable.";
    private static final String DOCKER_FOREIGN_LAYER = "application/vnd.docker.image.rootfs.foreign.";

    private ManifestTypes() {}

    static boolean isImage(MediaType type) {
        return IMAGES.contains(type);
    }

    static boolean isIndex(MediaType type) {
        return INDEXES.contains(type);
    }

    static boolean isArtifact(MediaType type) {
        return MediaType.OCI_ARTIFACT_MANIFEST.equals(type);
    }

    static boolean isManifest(MediaType type) {
        return isImage(type) || isIndex(type) || isArtifact(type);
    }

    static boolean isForeignLayer(MediaType type) {
        return type.value().startsWith(OCI_FOREIGN_LAYER) || type.value().startsWith(DOCKER_FOREIGN_LAYER);
    }
}
