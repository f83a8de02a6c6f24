package io.staithe.http.oci;

import static io.staithe.http.Samples.ABSENT;
import static io.staithe.http.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Served;
import io.staithe.http.TestRegistry;
import io.staithe.http.Wire;
import io.staithe.registry.access.Decision;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.name.RepositoryName;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MountTest {
    private static final String UPLOADS = "/v2/team/app/blobs/uploads/";
    private static final byte[] BLOB = bytes("a layer");

    private final Served served = Served.fresh();
    private final Wire wire = served.wire;

    @AfterEach
    void close() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&from=team/source", "&from=team%2Fsource", "", "&from="})
    void aBlobIsMountedFromANamedRepositoryOrFromAny(String from) {
        String digest = served.blob("team/source", BLOB);

        Answer mounted = wire.post(UPLOADS + "?mount=" + digest + from).gives(201);

        assertThat(mounted.header("Docker-Content-Digest")).isEqualTo(digest);
        assertThat(mounted.header("Location")).isEqualTo("/v2/team/app/blobs/" + digest);
        assertThat(wire.get(mounted.header("Location")).gives(200).bytes()).isEqualTo(BLOB);
        wire.delete("/v2/team/app/blobs/" + digest).gives(202);
        wire.head("/v2/team/source/blobs/" + digest).gives(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mount=" + ABSENT + "&from=team/source",
                "mount=" + ABSENT,
                "mount=" + ABSENT + "&from=no/such",
                "mount=" + ABSENT + "&from=NOT_A_NAME",
                "mount=md5:abc&from=team/source",
                "from=team/source",
            })
    void whatCannotBeMountedIsUploaded(String query) {
        served.blob("team/source", BLOB);

        Answer begun = wire.post(UPLOADS + "?" + query).gives(202);
        wire.get(begun.header("Location")).gives(204);
    }

    @Test
    void aMalformedDigestCannotBeMeant() {
        assertThat(wire.post(UPLOADS + "?mount=sha256:x").gives(400).codes()).containsExactly("DIGEST_INVALID");
    }

    @Test
    void aSourceThatMayNotBeReadIsAsOneThatHasNothing() {
        RepositoryName secret = RepositoryName.of("team/secret");
        try (Served guarded = Served.of(TestRegistry.builder()
                .createOnPush(RepositorySettings.standard())
                .access(request -> request.repository().equals(Optional.of(secret))
                                && request.action().equals("ecr:GetDownloadUrlForLayer")
                        ? new Decision.Denied("it is secret")
                        : new Decision.Allowed()))) {
            String digest = guarded.blob("team/secret", BLOB);

            guarded.wire
                    .post(UPLOADS + "?mount=" + digest + "&from=team/secret")
                    .gives(202);
            guarded.wire.post(UPLOADS + "?mount=" + digest).gives(202);
            assertThat(guarded.wire
                            .get("/v2/team/secret/blobs/" + digest)
                            .gives(403)
                            .codes())
                    .containsExactly("DENIED");
        }
    }
}
