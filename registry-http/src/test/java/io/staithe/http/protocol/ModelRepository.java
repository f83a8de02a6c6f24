package io.staithe.http.protocol;

import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.name.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A repository as plain maps. Its methods say which status a request has to have, and do what it then has done. */
final class ModelRepository {
    private final String name;
    private final RepositorySettings settings;
    private final Map<String, byte[]> blobs = new TreeMap<>();
    private final Map<String, ModelManifest> manifests = new TreeMap<>();
    private final Map<String, String> tags = new TreeMap<>();
    private final List<ModelUpload> uploads = new ArrayList<>();
    private final Map<String, String> fixedAt = new HashMap<>();

    ModelRepository(String name, RepositorySettings settings) {
        this.name = name;
        this.settings = settings;
    }

    String name() {
        return name;
    }

    RepositorySettings settings() {
        return settings;
    }

    Map<String, byte[]> blobs() {
        return blobs;
    }

    Map<String, ModelManifest> manifests() {
        return manifests;
    }

    Map<String, String> tags() {
        return tags;
    }

    List<ModelUpload> uploads() {
        return uploads;
    }

    boolean isSparse() {
        return settings.sparseManifests();
    }

    /** The digests that fixed tags have had since they last came into being. */
    Map<String, String> fixedAt() {
        return fixedAt;
    }

    int push(ModelManifest manifest, String digest, boolean rightDigest, Set<String> newTags) {
        boolean movesFixed = newTags.stream()
                .anyMatch(tag -> isFixed(tag) && tags.containsKey(tag) && !digest.equals(tags.get(tag)));
        boolean complete = isSparse()
                || manifests.containsKey(digest)
                || (blobs.keySet().containsAll(manifest.blobs())
                        && manifests.keySet().containsAll(manifest.children()));
        if (!rightDigest || movesFixed || !complete) {
            return 400;
        }
        manifests.put(digest, manifest);
        for (String tag : newTags) {
            tags.put(tag, digest);
            if (isFixed(tag)) {
                fixedAt.putIfAbsent(tag, digest);
            }
        }
        return 201;
    }

    int deleteTag(String tag) {
        fixedAt.remove(tag);
        return tags.remove(tag) == null ? 404 : 202;
    }

    int deleteManifest(String digest) {
        if (!manifests.containsKey(digest)) {
            return 404;
        }
        if (manifests.values().stream().anyMatch(manifest -> manifest.children().contains(digest))) {
            return 409;
        }
        manifests.remove(digest);
        fixedAt.keySet().removeIf(tag -> digest.equals(tags.get(tag)));
        tags.values().removeIf(digest::equals);
        return 202;
    }

    int deleteBlob(String digest) {
        if (!blobs.containsKey(digest)) {
            return 404;
        }
        if (manifests.values().stream().anyMatch(manifest -> manifest.blobs().contains(digest))) {
            return 409;
        }
        blobs.remove(digest);
        return 202;
    }

    int append(ModelUpload upload, int at, byte[] part) {
        if (!upload.isOpen()) {
            return 404;
        }
        if (at != upload.offset()) {
            return 416;
        }
        upload.append(part);
        return 202;
    }

    int complete(ModelUpload upload, int at, byte[] part, String digest) {
        if (upload.finishedAs().filter(digest::equals).isPresent() && blobs.containsKey(digest)) {
            return 201;
        }
        if (!upload.isOpen()) {
            return 404;
        }
        if (part.length > 0 && at != upload.offset()) {
            return 416;
        }
        upload.append(part);
        if (!digest.equals(upload.digestWith(new byte[0], digest.startsWith("sha512")))) {
            upload.vanish();
            return 400;
        }
        upload.finish(digest);
        blobs.put(digest, upload.content());
        return 201;
    }

    private boolean isFixed(String tag) {
        return settings.tagMutability().fixes(Tag.of(tag));
    }
}
