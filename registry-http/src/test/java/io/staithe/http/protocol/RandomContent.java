package io.staithe.http.protocol;

import static io.staithe.http.Samples.descriptor;

import io.staithe.http.Samples;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Chooses content from small pools, so that the same comes again and again. */
final class RandomContent {
    private static final int CONTENTS = 30;
    private static final List<String> TAGS =
            List.of("v1", "v2", "latest", "dev-1", "dev-2", "release-1", "release-2", "_", "Z", "a.b-c");
    private static final List<String> TYPES = List.of("application/sbom+json", "application/signature");

    private final Random random;

    RandomContent(Random random) {
        this.random = random;
    }

    Random random() {
        return random;
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    <T> T any(Collection<T> of) {
        return List.copyOf(of).get(random.nextInt(of.size()));
    }

    byte[] blob() {
        int which = random.nextInt(CONTENTS);
        return Samples.random(which, which * 7);
    }

    String digest(byte[] bytes) {
        return oneIn(4) ? Samples.sha512(bytes) : Samples.sha256(bytes);
    }

    String tag() {
        return any(TAGS);
    }

    Set<String> tags(int most) {
        Set<String> tags = new TreeSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            tags.add(tag());
        }
        return tags;
    }

    Optional<String> artifactType() {
        return oneIn(2) ? Optional.of(any(TYPES)) : Optional.empty();
    }

    ModelManifest manifest(ModelRepository in) {
        return oneIn(3) ? index(in) : image(in);
    }

    private ModelManifest image(ModelRepository in) {
        Set<String> digests = new HashSet<>();
        String config = blob(in, digests);
        List<String> layers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            layers.add(blob(in, digests));
        }
        Optional<String> subject = subject(in);
        Optional<String> type = artifactType();
        String json = "{\"schemaVersion\":2,\"mediaType\":\"" + Samples.IMAGE + "\",\"config\":" + config
                + ",\"layers\":[" + String.join(",", layers) + "]" + more(in, subject, type) + "}";
        return new ModelManifest(
                json, Samples.IMAGE, digests, Set.of(), subject, type.or(() -> Optional.of(Samples.CONFIG)));
    }

    private ModelManifest index(ModelRepository in) {
        Set<String> children = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            children.add(
                    in.manifests().isEmpty() || oneIn(12)
                            ? Samples.ABSENT
                            : any(in.manifests().keySet()));
        }
        Optional<String> subject = subject(in);
        Optional<String> type = artifactType();
        String json = "{\"schemaVersion\":2,\"mediaType\":\"" + Samples.INDEX + "\",\"manifests\":["
                + children.stream().sorted().map(child -> child(in, child)).collect(Collectors.joining(","))
                + "]" + more(in, subject, type) + "}";
        return new ModelManifest(json, Samples.INDEX, Set.of(), children, subject, type);
    }

    private static String child(ModelRepository in, String digest) {
        ModelManifest manifest = in.manifests().get(digest);
        return manifest == null
                ? descriptor(Samples.IMAGE, digest, 1)
                : descriptor(manifest.type(), digest, manifest.json().length());
    }

    /** Mostly a blob that the repository has. */
    private String blob(ModelRepository in, Set<String> digests) {
        if (in.blobs().isEmpty() || oneIn(12)) {
            byte[] bytes = blob();
            String digest = digest(bytes);
            digests.add(digest);
            return descriptor(Samples.LAYER, digest, bytes.length);
        }
        String digest = any(in.blobs().keySet());
        digests.add(digest);
        return descriptor(Samples.LAYER, digest, in.blobs().get(digest).length);
    }

    private Optional<String> subject(ModelRepository in) {
        if (oneIn(3)) {
            return Optional.of(
                    in.manifests().isEmpty() || oneIn(4)
                            ? Samples.ABSENT
                            : any(in.manifests().keySet()));
        }
        return Optional.empty();
    }

    private String more(ModelRepository in, Optional<String> subject, Optional<String> type) {
        return subject.map(digest -> ",\"subject\":" + child(in, digest)).orElse("")
                + type.map(text -> ",\"artifactType\":\"" + text + "\"").orElse("") + ",\"annotations\":{\"n\":\""
                + random.nextInt(3) + "\"}";
    }
}
