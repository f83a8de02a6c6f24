package io.staithe.registry.manifest;

import io.staithe.registry.digest.Content;
import io.staithe.registry.failure.InvalidManifestException;
import io.staithe.registry.failure.LimitExceededException;
import io.staithe.registry.limit.Limit;
import io.staithe.registry.limit.Limits;
import io.staithe.registry.name.MediaType;
import java.util.List;
import java.util.Optional;

/**
 * Reads manifests: lenient on types, strict on bytes and references.
 *
 * <p>Members it does not know are skipped; members it knows must have their grammar. Duplicate keys, bytes after the end,
 * deep nesting and anything that is not UTF-8 are refused. Immutable and thread-safe. Source: OCI image specification,
 * "Image Manifest" and "Image Index".
 */
public final class ManifestParser {
    private final Limits limits;
    private final ManifestJsonReader reader;

    /**
     * A parser under these limits.
     *
     * @param limits the limits of the registry
     */
    public ManifestParser(Limits limits) {
        this.limits = limits;
        this.reader = new ManifestJsonReader(limits.most(Limit.MANIFEST_DEPTH), limits.most(Limit.MANIFEST_BYTES));
    }

    /**
     * Reads a manifest.
     *
     * @param content the bytes as received
     * @param announced the type it was sent with, where it was sent with one
     * @return what the manifest says
     * @throws InvalidManifestException where the bytes are no manifest of a known shape
     * @throws LimitExceededException where it is larger, longer or deeper than the limits allow
     */
    public Manifest parse(Content content, Optional<MediaType> announced) {
        check(Limit.MANIFEST_BYTES, content.length());
        ManifestJson json = reader.read(content);
        if (json.schemaVersion().isPresent() && json.schemaVersion().get() != 2) {
            throw new InvalidManifestException("its schemaVersion is not 2");
        }
        MediaType type = typeOf(json, announced);
        if (ManifestTypes.isImage(type)) {
            return image(json, type);
        }
        if (ManifestTypes.isIndex(type)) {
            return index(json, type);
        }
        if (ManifestTypes.isArtifact(type)) {
            return artifact(json, type);
        }
        throw new InvalidManifestException("its media type '" + type + "' is not supported");
    }

    private static MediaType typeOf(ManifestJson json, Optional<MediaType> announced) {
        if (announced.isPresent() && json.mediaType().isPresent() && !announced.equals(json.mediaType())) {
            throw new InvalidManifestException("it was sent as '" + announced.get() + "' and says it is '"
                    + json.mediaType().get() + "'");
        }
        return announced.or(json::mediaType).orElseGet(() -> guessed(json));
    }

    private static MediaType guessed(ManifestJson json) {
        if (json.manifests().isPresent()) {
            return MediaType.OCI_INDEX;
        }
        if (json.config().isPresent()) {
            return MediaType.OCI_MANIFEST;
        }
        throw new InvalidManifestException("it has neither a media type nor a known shape");
    }

    private ImageManifest image(ManifestJson json, MediaType type) {
        requireSchemaVersion(json);
        refuse(json.manifests().isPresent(), "an image lists no manifests");
        Descriptor config = json.config().orElseThrow(() -> missing("config"));
        List<Descriptor> layers = json.layers().orElseThrow(() -> missing("layers"));
        check(Limit.LAYERS, layers.size());
        return new ImageManifest(type, config, layers, json.subject(), json.artifactType(), json.annotations());
    }

    private ImageIndex index(ManifestJson json, MediaType type) {
        requireSchemaVersion(json);
        refuse(json.config().isPresent() || json.layers().isPresent(), "an index has neither config nor layers");
        List<Descriptor> entries = json.manifests().orElseThrow(() -> missing("manifests"));
        check(Limit.INDEX_CHILDREN, entries.size());
        return new ImageIndex(type, entries, json.subject(), json.artifactType(), json.annotations());
    }

    private ArtifactManifest artifact(ManifestJson json, MediaType type) {
        List<Descriptor> blobs = json.blobs().orElse(List.of());
        check(Limit.LAYERS, blobs.size());
        return new ArtifactManifest(type, blobs, json.subject(), json.artifactType(), json.annotations());
    }

    private void check(Limit limit, long actual) {
        if (actual > limits.most(limit)) {
            throw new LimitExceededException(limit, limits.most(limit));
        }
    }

    private static void requireSchemaVersion(ManifestJson json) {
        refuse(json.schemaVersion().isEmpty(), "it has no schemaVersion");
    }

    private static void refuse(boolean wrong, String reason) {
        if (wrong) {
            throw new InvalidManifestException(reason);
        }
    }

    private static InvalidManifestException missing(String member) {
        return new InvalidManifestException("it has no '" + member + "'");
    }
}
