package io.staithe.registry.layout;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InvalidManifestException;
import io.staithe.registry.failure.LimitExceededException;
import io.staithe.registry.limit.Limit;
import io.staithe.registry.limit.Limits;
import io.staithe.registry.manifest.Descriptor;
import io.staithe.registry.manifest.Manifest;
import io.staithe.registry.manifest.ManifestParser;
import io.staithe.registry.name.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is to be imported, found by reading every manifest before anything is pushed, so that a broken layout is refused as a
 * whole. Holds digests, and no more manifests at a time than indexes are nested.
 */
final class ImportPlan {
    private static final int MAX_NESTED_INDEXES = 32;

    private final LayoutFolder layout;
    private final Limits limits;
    private final ManifestParser parser;

    private final Set<Digest> seen = new HashSet<>();
    private final List<Image> images = new ArrayList<>();
    private final Map<Digest, Long> layers = new LinkedHashMap<>();
    private final Set<Digest> missingLayers = new HashSet<>();
    private final Set<Digest> missingImages = new HashSet<>();

    /** A manifest that is to be pushed. */
    record Image(Digest digest, MediaType mediaType, int size) {}

    ImportPlan(LayoutFolder layout, Limits limits) {
        this.layout = layout;
        this.limits = limits;
        this.parser = new ManifestParser(limits);
    }

    void add(LayoutEntry entry) throws IOException {
        if (layout.size(entry.digest()).isEmpty()) {
            throw new InvalidLayoutException("the manifest " + entry.digest() + " is missing");
        }
        add(entry.digest(), entry.mediaType(), entry.size(), 0);
    }

    /** The manifests, children before their indexes. */
    List<Image> images() {
        return images;
    }

    /** The layers with their sizes. */
    Map<Digest, Long> layers() {
        return layers;
    }

    /** Layers that the layout does not hold. */
    Set<Digest> missingLayers() {
        return missingLayers;
    }

    /** Children that the layout does not hold. */
    Set<Digest> missingImages() {
        return missingImages;
    }

    private void add(Digest digest, MediaType mediaType, long size, int depth) throws IOException {
        OptionalLong actual = layout.size(digest);
        if (actual.isEmpty()) {
            missingImages.add(digest);
            return;
        }
        requireSize(digest, size, actual.getAsLong());
        if (!seen.add(digest)) {
            return;
        }
        if (depth > MAX_NESTED_INDEXES) {
            throw new InvalidLayoutException("indexes are nested more than " + MAX_NESTED_INDEXES + " deep");
        }
        if (size > limits.most(Limit.MANIFEST_BYTES)) {
            throw new InvalidLayoutException("the manifest " + digest + " has more bytes than a registry takes");
        }
        Image image = new Image(digest, mediaType, (int) size);
        Manifest manifest = parse(image);
        for (Descriptor blob : manifest.blobs()) {
            layer(blob);
        }
        for (Descriptor child : manifest.children()) {
            add(child.digest(), child.mediaType(), child.size(), depth + 1);
        }
        images.add(image);
    }

    private Manifest parse(Image image) throws IOException {
        Digest digest = image.digest();
        Content content = layout.read(digest, image.size());
        DigestAlgorithm algorithm = digest.supportedAlgorithm().orElseThrow();
        if (!content.digest(algorithm).equals(digest)) {
            throw new InvalidLayoutException(
                    "the blob " + digest + " has another digest: " + content.digest(algorithm));
        }
        try {
            return parser.parse(content, Optional.of(image.mediaType()));
        } catch (InvalidManifestException | LimitExceededException e) {
            throw new InvalidLayoutException("the manifest " + digest + " cannot be imported: " + e.getMessage(), e);
        }
    }

    private void layer(Descriptor blob) throws IOException {
        OptionalLong actual = layout.size(blob.digest());
        if (actual.isEmpty()) {
            missingLayers.add(blob.digest());
        } else {
            requireSize(blob.digest(), blob.size(), actual.getAsLong());
            layers.put(blob.digest(), blob.size());
        }
    }

    private static void requireSize(Digest digest, long expected, long actual) throws InvalidLayoutException {
        if (expected != actual) {
            throw new InvalidLayoutException(
                    "the blob " + digest + " has " + actual + " bytes where " + expected + " are announced");
        }
    }
}
