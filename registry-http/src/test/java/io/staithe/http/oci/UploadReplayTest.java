package io.staithe.http.oci;

import static io.staithe.http.Samples.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Samples;
import io.staithe.http.Served;
import io.staithe.http.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that come twice, break off, or race: google/jib#4526 and its relatives. */
class UploadReplayTest {
    private static final byte[] BLOB = Samples.random(4, 2000);

    private final Served served = Served.fresh();
    private final Wire wire = served.wire;
    private final String begun = served.upload("team/app");

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void aStreamThatIsSentAgainIsRefusedAndLeadsOn() {
        wire.patch(begun).chunked(BLOB).gives(202);

        Answer replay = wire.patch(begun).chunked(BLOB).gives(416);
        assertThat(replay.header("Range")).isEqualTo("0-1999");
        wire.put(replay.header("Location") + "&digest=" + sha256(BLOB)).gives(201);
        assertThat(wire.get("/v2/team/app/blobs/" + sha256(BLOB)).gives(200).bytes())
                .isEqualTo(BLOB);
    }

    @Test
    void aPutWithTheWholeBlobAtAStaleLocationIsRefused() {
        wire.patch(begun).body(BLOB).gives(202);

        wire.put(begun + "?digest=" + sha256(BLOB)).body(BLOB).gives(416);
        wire.put(begun + "?digest=" + sha256(BLOB)).gives(201);
    }

    @Test
    void aSecondStreamGoesOnWhereTheFirstEnded() {
        byte[] both = new byte[4000];
        System.arraycopy(BLOB, 0, both, 0, 2000);
        System.arraycopy(BLOB, 0, both, 2000, 2000);

        String second = wire.patch(begun).chunked(BLOB).gives(202).header("Location");
        String third = wire.patch(second).chunked(BLOB).gives(202).header("Location");
        wire.patch(second).chunked(BLOB).gives(416);
        wire.put(third + "&digest=" + sha256(both)).gives(201);
    }

    @Test
    void anOffsetThatWasNotHandedOutIsRefused() {
        assertThat(wire.patch(begun + "?offset=x").body(BLOB).gives(400).codes())
                .containsExactly("BLOB_UPLOAD_INVALID");
        wire.patch(begun + "?offset=-1").body(BLOB).gives(400);
        wire.patch(begun + "?offset=99999999999999999999").body(BLOB).gives(400);
        wire.patch(begun + "?offset=7").body(BLOB).gives(416);
    }

    @Test
    void aConnectionThatBreaksLeavesTheOffset() {
        String location = wire.patch(begun).body(BLOB).gives(202).header("Location");
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(BLOB), new BrokenStream());

        Assertions.assertThatThrownBy(() ->
                        wire.patch(location).body(broken, OptionalLong.empty()).send())
                .isInstanceOf(UncheckedIOException.class);

        assertThat(wire.get(location).gives(204).header("Range")).isEqualTo("0-1999");
        wire.put(location + "&digest=" + sha256(BLOB)).gives(201);
    }

    @Test
    void ofManyStreamsAtOnceOneCounts() throws Exception {
        for (int round = 0; round < 20; round++) {
            String location = served.upload("team/app");
            List<Answer> answers = atOnce(4, location);

            List<Answer> accepted =
                    answers.stream().filter(answer -> answer.status() == 202).toList();
            assertThat(answers).allMatch(answer -> answer.status() == 202 || answer.status() == 416);
            assertThat(answers).allMatch(answer -> answer.has("Location") && answer.has("Range"));
            assertThat(accepted).hasSize(1);
            wire.put(location + "?digest=" + sha256(BLOB)).gives(201);
        }
    }

    private List<Answer> atOnce(int many, String location) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Answer>> futures = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return wire.patch(location).chunked(BLOB).send();
                }));
            }
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The client hangs up. */
    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
