package io.staithe.http.oci;

import static io.staithe.http.Samples.random;
import static io.staithe.http.Samples.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Ask;
import io.staithe.http.FaultyBlobStore;
import io.staithe.http.FaultyBlobStore.Step;
import io.staithe.http.Served;
import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store that fails during a push: the client is asked to come back, and goes on where it was. */
class FailingPushTest {
    private static final byte[] BLOB = random(1, 2000);
    private static final byte[] FIRST = Arrays.copyOf(BLOB, 700);
    private static final byte[] REST = Arrays.copyOfRange(BLOB, 700, BLOB.length);
    private static final String DIGEST = sha256(BLOB);
    private static final String UPLOADS = "/v2/team/app/blobs/uploads/";

    private final FaultyBlobStore store = new FaultyBlobStore();
    private final Served served =
            Served.of(Registry.builder().blobs(store).createOnPush(RepositorySettings.standard()));

    @AfterEach
    void close() {
        served.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"BEGIN", "STATE"})
    void anUploadThatCannotBeBegunIsBegunLater(Step step) {
        failing(step, () -> served.wire.post(UPLOADS));

        String location = served.wire.post(UPLOADS).gives(202).header("Location");
        served.wire.put(location + "?digest=" + DIGEST).body(BLOB).gives(201);
        assertPulled();
    }

    @ParameterizedTest
    @EnumSource(names = {"BEGIN", "APPEND", "COMMIT"})
    void aBlobInOneRequestIsPushedAgain(Step step) {
        Supplier<Ask> post =
                () -> served.wire.post(UPLOADS + "?digest=" + DIGEST).body(BLOB);
        failing(step, post);

        post.get().gives(201);
        assertPulled();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESUME", "APPEND", "STATE"})
    void aPartIsSentAgain(Step step) {
        String begun = served.upload("team/app");
        String location = served.wire.patch(begun).body(FIRST).gives(202).header("Location");
        failing(step, () -> served.wire.patch(location).body(REST));

        Answer status = served.wire.get(location).gives(204);
        assertThat(status.header("Range")).isEqualTo("0-699");
        String whole = served.wire
                .patch(status.header("Location"))
                .body(REST)
                .gives(202)
                .header("Location");
        served.wire.put(whole + "&digest=" + DIGEST).gives(201);
        assertPulled();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESUME", "APPEND", "STATE"})
    void aFirstPartInChunksIsSentAgain(Step step) {
        String begun = served.upload("team/app");
        failing(step, () -> served.wire.patch(begun).chunked(BLOB));

        String whole = served.wire.patch(begun).chunked(BLOB).gives(202).header("Location");
        served.wire.put(whole + "&digest=" + DIGEST).gives(201);
        assertPulled();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESUME", "APPEND", "COMMIT"})
    void anUploadIsCompletedLaterWithItsLastPart(Step step) {
        String begun = served.upload("team/app");
        String location = served.wire.patch(begun).body(FIRST).gives(202).header("Location");
        Supplier<Ask> put =
                () -> served.wire.put(location + "&digest=" + DIGEST).body(REST);
        failing(step, put);

        assertThat(served.wire.get(location).gives(204).header("Range")).isEqualTo("0-699");
        put.get().gives(201);
        assertPulled();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESUME", "COMMIT"})
    void anUploadIsCompletedLater(Step step) {
        String begun = served.upload("team/app");
        String location = served.wire.patch(begun).body(BLOB).gives(202).header("Location");
        Supplier<Ask> put = () -> served.wire.put(location + "&digest=" + DIGEST);
        failing(step, put);
        failing(step, put);

        put.get().gives(201);
        assertPulled();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESUME", "ABORT"})
    void anUploadIsCancelledEvenWhereItsBytesCannotBeFreedNow(Step step) {
        String begun = served.upload("team/app");
        String location = served.wire.patch(begun).body(FIRST).gives(202).header("Location");
        store.fail(step);

        served.wire.delete(location).gives(204);
        served.wire.get(location).gives(404);
    }

    @Test
    void howFarAnUploadIsNeedsNoStore() {
        String begun = served.upload("team/app");
        String location = served.wire.patch(begun).body(FIRST).gives(202).header("Location");
        for (Step step : Step.values()) {
            store.fail(step);
        }

        assertThat(served.wire.get(location).gives(204).header("Range")).isEqualTo("0-699");
        served.wire.head(location).gives(204);
    }

    /** The store fails once, and is well again. */
    private void failing(Step step, Supplier<Ask> request) {
        store.fail(step);
        Answer answer = request.get().gives(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.codes()).containsExactly("UNAVAILABLE");
        assertThat(answer.text()).doesNotContain("secret");
        store.recover();
    }

    private void assertPulled() {
        assertThat(served.wire.get("/v2/team/app/blobs/" + DIGEST).gives(200).bytes())
                .isEqualTo(BLOB);
        assertThat(store.open()).isZero();
    }
}
