package io.staithe.http.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Samples;
import io.staithe.http.Wire;
import io.staithe.registry.digest.Digest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What holds at every moment, seen from outside. The numbers are those of the design's invariants. */
final class Invariants {
    private final Wire wire;
    private final Model model;
    private final RandomContent content;

    Invariants(Wire wire, Model model, RandomContent content) {
        this.wire = wire;
        this.model = model;
        this.content = content;
    }

    void checkAll() {
        assertThat(wire.get("/v2/_catalog").gives(200).values("repositories"))
                .isEqualTo(
                        model.repositories().stream().map(ModelRepository::name).toList());
        model.repositories().forEach(this::check);
    }

    void check(ModelRepository repository) {
        Set<String> everyBlob = new TreeSet<>();
        model.repositories().forEach(any -> everyBlob.addAll(any.blobs().keySet()));
        checkTags(repository);
        checkManifests(repository);
        checkBlobs(repository, everyBlob);
        checkReferrers(repository);
    }

    /** 2 and 10: every tag pulls, and the list tells of them all. 6: a fixed tag is where it was. */
    private void checkTags(ModelRepository in) {
        List<String> listed = new ArrayList<>();
        String target = url(in, "tags/list?n=" + (1 + content.random().nextInt(12)));
        while (!target.isEmpty()) {
            Answer page = wire.get(target).gives(200);
            listed.addAll(page.values("tags"));
            target = page.has("Link") ? page.header("Link").replaceAll("<(.*)>.*", "$1") : "";
        }
        assertThat(listed).isEqualTo(List.copyOf(in.tags().keySet()));
        in.tags().forEach((tag, digest) -> {
            Answer pulled = wire.get(url(in, "manifests/" + tag)).gives(200);
            assertThat(pulled.header("Docker-Content-Digest")).isEqualTo(digest);
        });
        in.fixedAt()
                .forEach((tag, digest) -> assertThat(wire.head(url(in, "manifests/" + tag))
                                .gives(200)
                                .header("Docker-Content-Digest"))
                        .isEqualTo(digest));
    }

    /** 3: manifests come back as they went. 2: what they need is there. */
    private void checkManifests(ModelRepository in) {
        for (Map.Entry<String, ModelManifest> entry : in.manifests().entrySet()) {
            ModelManifest manifest = entry.getValue();
            Answer pulled = wire.get(url(in, "manifests/" + entry.getKey())).gives(200);
            assertThat(pulled.text()).isEqualTo(manifest.json());
            assertThat(pulled.header("Content-Type")).isEqualTo(manifest.type());
            assertHash(entry.getKey(), pulled.bytes());
            if (!in.isSparse()) {
                manifest.blobs()
                        .forEach(blob -> wire.head(url(in, "blobs/" + blob)).gives(200));
                manifest.children()
                        .forEach(child ->
                                wire.head(url(in, "manifests/" + child)).gives(200));
            }
        }
    }

    /** 3: blobs come back as they went. 4: only where they are linked. */
    private void checkBlobs(ModelRepository in, Set<String> everyBlob) {
        for (String digest : everyBlob) {
            boolean linked = in.blobs().containsKey(digest);
            Answer pulled = wire.get(url(in, "blobs/" + digest)).gives(linked ? 200 : 404);
            if (linked) {
                assertThat(pulled.bytes()).isEqualTo(in.blobs().get(digest));
                assertHash(digest, pulled.bytes());
            }
            if (content.oneIn(4)) {
                Answer told = wire.head(url(in, "blobs/" + digest)).gives(linked ? 200 : 404);
                assertThat(told.contentLength()).isEqualTo(pulled.contentLength());
            }
        }
    }

    /** 10: referrers are those of the manifests that are there, of the types that were asked for. */
    private void checkReferrers(ModelRepository in) {
        Set<String> subjects = new TreeSet<>(Set.of(Samples.ABSENT));
        in.manifests().values().forEach(manifest -> manifest.subject().ifPresent(subjects::add));
        for (String subject : subjects) {
            String type = content.artifactType().orElse("");
            Set<String> expected = new HashSet<>();
            in.manifests().forEach((digest, manifest) -> {
                boolean picked = type.isEmpty() || manifest.artifactType().equals(Optional.of(type));
                if (picked && manifest.subject().equals(Optional.of(subject))) {
                    expected.add(digest);
                }
            });
            Answer list = wire.get(url(in, "referrers/" + subject + "?artifactType=" + type))
                    .gives(200);
            assertThat(new HashSet<>(list.values("digest"))).isEqualTo(expected);
        }
    }

    private static void assertHash(String digest, byte[] bytes) {
        assertThat(Digest.parse(digest).supportedAlgorithm().orElseThrow().digest(bytes))
                .hasToString(digest);
    }

    private static String url(ModelRepository in, String rest) {
        return "/v2/" + in.name() + "/" + rest;
    }
}
