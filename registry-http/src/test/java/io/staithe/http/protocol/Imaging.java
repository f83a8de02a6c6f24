package io.staithe.http.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Samples;
import io.staithe.http.Wire;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Random requests that push and delete manifests, tags and blobs, each checked against the model. */
final class Imaging {
    private static final int ENOUGH = 30;

    private final Wire wire;
    private final RandomContent content;

    Imaging(Wire wire, RandomContent content) {
        this.wire = wire;
        this.content = content;
    }

    void pushByTag(ModelRepository in) {
        makeRoom(in);
        ModelManifest manifest = content.manifest(in);
        String tag = content.tag();
        String digest = manifest.digest(false);
        push(in, manifest, tag, digest, in.push(manifest, digest, true, Set.of(tag)), Set.of());
    }

    /** With no tag, one or several, and sometimes under the digest of something else. */
    void pushByDigest(ModelRepository in) {
        makeRoom(in);
        ModelManifest manifest = content.manifest(in);
        boolean right = !content.oneIn(10);
        String digest = right ? manifest.digest(content.oneIn(4)) : Samples.sha256(manifest.json() + " ");
        Set<String> tags = content.tags(3);
        push(in, manifest, digest, digest, in.push(manifest, digest, right, tags), tags);
    }

    /** The same manifest once more, perhaps under another tag. */
    void pushAgain(ModelRepository in) {
        if (in.manifests().isEmpty()) {
            return;
        }
        String digest = content.any(in.manifests().keySet());
        ModelManifest manifest = in.manifests().get(digest);
        Set<String> tags = content.tags(2);
        push(in, manifest, digest, digest, in.push(manifest, digest, true, tags), tags);
    }

    /** Keeps repositories small, for every check reads all of them. */
    private void makeRoom(ModelRepository in) {
        while (in.manifests().size() > ENOUGH) {
            deleteManifest(in);
        }
    }

    private void push(
            ModelRepository in,
            ModelManifest manifest,
            String reference,
            String digest,
            int status,
            Set<String> parameters) {
        String query = parameters.stream().map(tag -> "tag=" + tag).collect(Collectors.joining("&", "?", ""));
        Answer answer = wire.put("/v2/" + in.name() + "/manifests/" + reference + query)
                .header("Content-Type", manifest.type())
                .body(manifest.json())
                .gives(status);
        if (status == 201) {
            assertThat(answer.header("Docker-Content-Digest")).isEqualTo(digest);
            assertThat(answer.header("Location")).isEqualTo("/v2/" + in.name() + "/manifests/" + digest);
            assertThat(answer.headers().all("OCI-Subject"))
                    .isEqualTo(manifest.subject().stream().toList());
            assertThat(new HashSet<>(answer.headers().all("OCI-Tag"))).isEqualTo(parameters);
        }
    }

    void deleteTag(ModelRepository in) {
        String tag = content.tag();
        wire.delete("/v2/" + in.name() + "/manifests/" + tag).gives(in.deleteTag(tag));
    }

    void deleteManifest(ModelRepository in) {
        String digest = in.manifests().isEmpty() || content.oneIn(10)
                ? Samples.ABSENT
                : content.any(in.manifests().keySet());
        wire.delete("/v2/" + in.name() + "/manifests/" + digest).gives(in.deleteManifest(digest));
    }

    void deleteBlob(ModelRepository in) {
        String digest = in.blobs().isEmpty() || content.oneIn(10)
                ? content.digest(content.blob())
                : content.any(in.blobs().keySet());
        wire.delete("/v2/" + in.name() + "/blobs/" + digest).gives(in.deleteBlob(digest));
    }
}
