package io.staithe.registry.layer;

import static io.staithe.registry.fixture.TestManifests.content;
import static io.staithe.registry.fixture.TestManifests.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.ServerException;
import io.staithe.registry.fixture.ManualClock;
import io.staithe.registry.fixture.RecordingBlobStore;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.memory.InMemoryBlobStore;
import io.staithe.registry.name.UploadId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An object is made to count in time, or not at all: later, maintenance may have taken it for nobody's. */
class LateLayerTest {
    private static final Content LAYER = content("layer");
    private static final Digest DIGEST = sha256(LAYER);
    private static final Duration IN_TIME = Duration.ofDays(8);
    private static final Duration TOO_LATE = IN_TIME.plusNanos(1_000);

    private final ManualClock clock = new ManualClock();
    private final RecordingBlobStore blobs = new RecordingBlobStore(new InMemoryBlobStore());
    private final Registry registry =
            Registry.builder().blobs(blobs).clock(clock).build();
    private final TestRepository repository = TestRepository.create(registry, "team/app");
    private final Layers layers = repository.layers();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aLayerThatComesInForDaysCounts() {
        layers.push(DIGEST, OptionalLong.empty(), taking(IN_TIME));
        assertThat(repository.bytes(DIGEST)).isEqualTo(LAYER);
    }

    @Test
    void aLayerThatTookTooLongDoesNot() {
        assertThatThrownBy(() -> layers.push(DIGEST, OptionalLong.empty(), taking(TOO_LATE)))
                .isInstanceOf(ServerException.class);
        assertThat(layers.find(DIGEST)).isEmpty();

        repository.layer("layer");
        assertThat(repository.bytes(DIGEST)).isEqualTo(LAYER);
    }

    @Test
    void anUploadMayBeCompletedADayBeyondItsLife() {
        UploadId id = begunSixDaysAgo();
        layers.complete(id, DIGEST, Optional.of(LayerPart.at(0, taking(IN_TIME.minusDays(6)))));
        assertThat(repository.bytes(DIGEST)).isEqualTo(LAYER);
    }

    @Test
    void anUploadIsNotCompletedLater() {
        UploadId id = begunSixDaysAgo();
        assertThatThrownBy(() ->
                        layers.complete(id, DIGEST, Optional.of(LayerPart.at(0, taking(TOO_LATE.minusDays(6))))))
                .isInstanceOf(ServerException.class);
        assertThat(layers.find(DIGEST)).isEmpty();
    }

    @Test
    void anObjectThatCameTooLateIsSwept() {
        assertThatThrownBy(() -> layers.push(DIGEST, OptionalLong.empty(), taking(TOO_LATE)))
                .isInstanceOf(ServerException.class);
        blobs.age(Duration.ofDays(10));

        assertThat(registry.maintenance().run().objects()).isEqualTo(1);
    }

    /** Kept alive by parts without bytes. */
    private UploadId begunSixDaysAgo() {
        UploadId id = layers.begin(DigestAlgorithm.SHA256).id();
        for (int i = 0; i < 12; i++) {
            clock.advance(Duration.ofHours(12));
            layers.append(id, LayerPart.at(0, InputStream.nullInputStream()));
        }
        return id;
    }

    /** The layer's bytes, which take their time. */
    private InputStream taking(Duration time) {
        InputStream bytes = LAYER.stream();
        return new InputStream() {
            private boolean ended;

            @Override
            public int read() throws IOException {
                int next = bytes.read();
                if (next < 0 && !ended) {
                    ended = true;
                    clock.advance(time);
                }
                return next;
            }
        };
    }
}
