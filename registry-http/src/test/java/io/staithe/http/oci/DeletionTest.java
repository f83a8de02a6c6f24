package io.staithe.http.oci;

import static io.staithe.http.Samples.ABSENT;
import static io.staithe.http.Samples.bytes;
import static io.staithe.http.Samples.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Samples;
import io.staithe.http.Served;
import io.staithe.http.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeletionTest {
    private final Served served = Served.fresh();
    private final Wire wire = served.wire;
    private final String image = served.image("team/app", "v1", "content");
    private final String byTag = "/v2/team/app/manifests/v1";
    private final String byDigest = "/v2/team/app/manifests/" + sha256(image);

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void aTagGoesAndItsImageStays() {
        assertThat(wire.delete(byTag).gives(202).bytes()).isEmpty();

        wire.head(byTag).gives(404);
        wire.head(byDigest).gives(200);
        assertThat(wire.delete(byTag).gives(404).codes()).containsExactly("MANIFEST_UNKNOWN");
    }

    @Test
    void anImageTakesItsTagsAlong() {
        wire.delete(byDigest).gives(202);

        wire.head(byTag).gives(404);
        wire.head(byDigest).gives(404);
        wire.delete(byDigest).gives(404);
        assertThat(wire.get("/v2/team/app/tags/list").gives(200).values("tags")).isEmpty();
    }

    @Test
    void aChildOfAnIndexStaysWhileTheIndexDoesThoughItsTagGoes() {
        String index = served.manifest("team/app", "multi", Samples.index(image));

        assertThat(wire.delete(byDigest).gives(409).codes()).containsExactly("DENIED");
        wire.delete(byTag).gives(202);
        wire.head(byDigest).gives(200);
        wire.delete("/v2/team/app/manifests/" + index).gives(202);
        wire.delete(byDigest).gives(202);
    }

    @Test
    void aBlobInUseStaysUntilItsImageGoes() {
        String blob = "/v2/team/app/blobs/" + sha256("content");

        assertThat(wire.delete(blob).gives(409).codes()).containsExactly("DENIED");
        wire.delete(byDigest).gives(202);
        wire.delete(blob).gives(202);
        wire.head(blob).gives(404);
        assertThat(wire.delete(blob).gives(404).codes()).containsExactly("BLOB_UNKNOWN");
        served.blob("team/app", bytes("content"));
        wire.head(blob).gives(200);
    }

    @Test
    void whatNeverWasIsNotFound() {
        wire.delete("/v2/team/app/blobs/" + ABSENT).gives(404);
        wire.delete("/v2/team/app/manifests/" + ABSENT).gives(404);
        wire.delete("/v2/no/such/manifests/v1").gives(404);
        wire.delete("/v2/no/such/blobs/" + ABSENT).gives(404);
    }
}
