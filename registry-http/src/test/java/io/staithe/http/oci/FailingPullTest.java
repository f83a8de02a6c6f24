package io.staithe.http.oci;

import static io.staithe.http.Samples.random;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.http.Answer;
import io.staithe.http.FaultyBlobStore;
import io.staithe.http.FaultyBlobStore.Step;
import io.staithe.http.RegistryHandler;
import io.staithe.http.Served;
import io.staithe.http.Wire;
import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that fails before the first byte is answered; one that fails later breaks the connection. */
class FailingPullTest {
    private static final byte[] BLOB = random(1, 2048);

    private final FaultyBlobStore store = new FaultyBlobStore();
    private final Served served =
            Served.of(Registry.builder().blobs(store).createOnPush(RepositorySettings.standard()));
    private final String url = "/v2/team/app/blobs/" + served.blob("team/app", BLOB);

    @AfterEach
    void nothingIsLeftOpen() {
        assertThat(store.open()).isZero();
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=0-9", "bytes=0-9,20-29"})
    void whereTheBlobCannotBeOpenedTheClientIsAskedToComeBack(String range) {
        store.fail(Step.OPEN);

        Answer answer = served.wire.get(url).header("Range", range).gives(503);

        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.codes()).containsExactly("UNAVAILABLE");
        assertThat(answer.text()).doesNotContain("secret");
        assertThat(answer.has("Content-Range")).isFalse();
        store.recover();
        served.wire.get(url).header("Range", range).send();
        assertThat(store.opened()).isPositive();
    }

    @Test
    void whereNoUrlCanBeHadTheClientIsAskedToComeBack() {
        Wire redirecting = Wire.to(RegistryHandler.of(served.registry));
        store.fail(Step.PRESIGN);

        assertThat(redirecting.get(url).gives(503).header("Retry-After")).isEqualTo("5");
    }

    @Test
    void whereTheObjectIsGoneTheAnswerIsAnError() throws IOException {
        store.delete(store.objects().get(0).locator());

        served.wire.get(url).gives(503);
    }

    @Test
    void headOpensNothing() {
        store.fail(Step.OPEN);

        assertThat(served.wire.head(url).gives(200).contentLength()).isEqualTo(BLOB.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=9999-", "bytes=5-1"})
    void whatCannotBeSatisfiedOpensNothing(String range) {
        store.fail(Step.OPEN);

        served.wire.get(url).header("Range", range).gives(416);
    }

    @Test
    void anEmptyBlobOpensNothing() {
        String empty = "/v2/team/app/blobs/" + served.blob("team/app", new byte[0]);
        store.fail(Step.OPEN);

        assertThat(served.wire.get(empty).gives(200).bytes()).isEmpty();
    }

    @Test
    void severalRangesAreOpenedOneAfterTheOther() {
        served.wire.get(url).header("Range", "bytes=0-9,20-29,40-49").gives(206);

        assertThat(store.opened()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=0-9", "bytes=0-9,20-29"})
    void aStoreThatFailsInTheMiddleBreaksTheConnection(String range) {
        store.fail(Step.READ);

        assertThatThrownBy(() -> served.wire.get(url).header("Range", range).send())
                .isInstanceOf(UncheckedIOException.class);
    }
}
