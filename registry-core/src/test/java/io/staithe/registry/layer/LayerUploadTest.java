package io.staithe.registry.layer;

import static io.staithe.registry.fixture.TestManifests.content;
import static io.staithe.registry.fixture.TestManifests.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.failure.InvalidLayerPartException;
import io.staithe.registry.failure.InvalidLayerPartSizeException;
import io.staithe.registry.failure.UnsupportedDigestAlgorithmException;
import io.staithe.registry.failure.UploadNotFoundException;
import io.staithe.registry.fixture.PausedStream;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.name.UploadId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerUploadTest {
    private static final Content WHOLE = content("hello world");
    private static final Digest DIGEST = sha256(WHOLE);

    private final Registry registry = Registry.inMemory();
    private final TestRepository repository = TestRepository.create(registry, "team/app");
    private final Layers layers = repository.layers();
    private final UploadId id = layers.begin(DigestAlgorithm.SHA256).id();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void partsThatFollowEachOtherMakeTheLayer() {
        assertThat(append(0, "hello")).isEqualTo(5);
        assertThat(append(5, " world")).isEqualTo(11);
        assertThat(layers.status(id).offset()).isEqualTo(11);

        assertThat(layers.complete(id, DIGEST)).isEqualTo(new Layer(DIGEST, 11));

        assertThat(repository.bytes(DIGEST)).isEqualTo(WHOLE);
        assertUnknown(() -> layers.status(id));
    }

    @Test
    void theLastPartMayComeWithTheCompletion() {
        append(0, "hello");

        layers.complete(id, DIGEST, Optional.of(part(5, " world")));

        assertThat(repository.bytes(DIGEST)).isEqualTo(WHOLE);
    }

    @Test
    void theAlgorithmMayTurnOutToBeAnotherThanExpected() {
        append(0, "hello world");
        Digest strong = WHOLE.digest(DigestAlgorithm.SHA512);

        layers.complete(id, strong);

        assertThat(repository.bytes(strong)).isEqualTo(WHOLE);
        assertThat(layers.find(DIGEST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4, 6, 11, Long.MAX_VALUE})
    void aPartThatDoesNotBeginAtTheEndIsToldWhereThatIs(long offset) {
        append(0, "hello");

        assertThatThrownBy(() -> append(offset, "x"))
                .isInstanceOfSatisfying(
                        InvalidLayerPartException.class,
                        failure -> assertThat(failure.offset()).isEqualTo(5));
        assertThat(layers.status(id).offset()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2, 4, 1_000})
    void aPartOfAnotherLengthThanAnnouncedChangesNothing(long announced) {
        append(0, "hello");
        LayerPart part = new LayerPart(5, OptionalLong.of(announced), content("abc").stream());

        assertThatThrownBy(() -> layers.append(id, part)).isInstanceOf(InvalidLayerPartSizeException.class);

        append(5, " world");
        layers.complete(id, DIGEST);
    }

    @Test
    void aStreamThatBreaksOffChangesNothing() {
        append(0, "hello");

        assertThatThrownBy(() -> layers.append(id, LayerPart.at(5, broken(" wor"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("the client is gone");

        assertThat(layers.status(id).offset()).isEqualTo(5);
        append(5, " world");
        layers.complete(id, DIGEST);
        assertThat(repository.bytes(DIGEST)).isEqualTo(WHOLE);
    }

    @Test
    void aLastPartThatBreaksOffLeavesTheUploadAsItWas() {
        append(0, "hello");

        assertThatThrownBy(() -> layers.complete(id, DIGEST, Optional.of(LayerPart.at(5, broken(" wor")))))
                .isInstanceOf(UncheckedIOException.class);

        layers.complete(id, DIGEST, Optional.of(part(5, " world")));
        assertThat(repository.bytes(DIGEST)).isEqualTo(WHOLE);
    }

    @Test
    void ofTwoAppendsAtOnceTheLaterWinsAndTheOtherLearnsTheTrueOffset() throws Exception {
        PausedStream slow = new PausedStream(content("HELLO").stream());
        CompletableFuture<LayerUpload> first =
                CompletableFuture.supplyAsync(() -> layers.append(id, LayerPart.at(0, slow)));
        slow.awaitReader();

        append(0, "hello");
        slow.release();

        assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        InvalidLayerPartException.class,
                        failure -> assertThat(failure.offset()).isEqualTo(5));
        layers.complete(id, DIGEST, Optional.of(part(5, " world")));
        assertThat(repository.bytes(DIGEST)).isEqualTo(WHOLE);
    }

    @Test
    void aCompletionThatIsOvertakenLeavesNoLayer() throws Exception {
        PausedStream slow = new PausedStream(content(" world").stream());
        append(0, "hello");
        CompletableFuture<Layer> completion =
                CompletableFuture.supplyAsync(() -> layers.complete(id, DIGEST, Optional.of(LayerPart.at(5, slow))));
        slow.awaitReader();

        append(5, "!");
        slow.release();

        assertThatThrownBy(() -> completion.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(InvalidLayerPartException.class);
        assertThat(layers.find(DIGEST)).isEmpty();
        assertThat(layers.status(id).offset()).isEqualTo(6);
    }

    @Test
    void completingAgainGivesTheSameAnswer() {
        append(0, "hello");
        Layer first = layers.complete(id, DIGEST, Optional.of(part(5, " world")));

        assertThat(layers.complete(id, DIGEST)).isEqualTo(first);
        assertThat(layers.complete(id, DIGEST, Optional.of(part(5, " world")))).isEqualTo(first);
        assertUnknown(() -> layers.complete(id, sha256(content("other"))));
    }

    @Test
    void aWrongDigestEndsTheUpload() {
        append(0, "hello");

        assertThatThrownBy(() -> layers.complete(id, DIGEST))
                .isInstanceOfSatisfying(
                        InvalidLayerException.class,
                        failure -> assertThat(failure.actual()).isEqualTo(sha256(content("hello"))));

        assertUnknown(() -> layers.status(id));
        assertThat(layers.find(DIGEST)).isEmpty();
    }

    @Test
    void anAlgorithmThatIsNotSupportedLeavesTheUpload() {
        append(0, "hello world");

        assertThatThrownBy(() -> layers.complete(id, Digest.parse("sha384:00")))
                .isInstanceOf(UnsupportedDigestAlgorithmException.class);

        assertThat(layers.complete(id, DIGEST).size()).isEqualTo(11);
    }

    @Test
    void theUploadOfAnotherRepositoryIsUnknown() {
        Layers other = TestRepository.create(registry, "team/other").layers();
        append(0, "hello world");

        assertUnknown(() -> other.status(id));
        assertUnknown(() -> other.append(id, part(11, "x")));
        assertUnknown(() -> other.complete(id, DIGEST));
        assertUnknown(() -> other.cancel(id));
        layers.complete(id, DIGEST);
        assertUnknown(() -> other.complete(id, DIGEST));
    }

    @Test
    void anUploadThatWasCancelledIsUnknown() {
        layers.cancel(id);

        assertUnknown(() -> layers.status(id));
        assertUnknown(() -> layers.cancel(id));
        assertUnknown(() -> append(0, "x"));
    }

    @Test
    void anUploadGoesWithItsRepository() {
        registry.repositories().delete(repository.name(), false);
        registry.repositories().create(repository.name());

        assertUnknown(() -> layers.status(id));
    }

    private long append(long offset, String text) {
        return layers.append(id, part(offset, text)).offset();
    }

    private static LayerPart part(long offset, String text) {
        return LayerPart.at(offset, content(text).stream());
    }

    private static InputStream broken(String first) {
        InputStream fine = content(first).stream();
        return new InputStream() {
            @Override
            public int read() throws IOException {
                int next = fine.read();
                if (next < 0) {
                    throw new IOException("the client is gone");
                }
                return next;
            }
        };
    }

    private static void assertUnknown(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(UploadNotFoundException.class);
    }
}
