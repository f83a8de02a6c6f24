package io.staithe.s3;

import static io.staithe.s3.TestBucket.PART;
import static io.staithe.s3.TestBucket.assertHolds;
import static io.staithe.s3.TestBucket.begun;
import static io.staithe.s3.TestBucket.bytes;
import static io.staithe.s3.TestBucket.sha256;
import static io.staithe.s3.TestBucket.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.digest.Content;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import io.staithe.s3.faults.Fate;
import io.staithe.s3.faults.Late;
import io.staithe.s3.faults.StoreProxy;
import io.staithe.s3.fixture.S3ProxyServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A claim appends and commits, and one of its requests, whichever, is still on its way when its sender has given it up. It
 * arrives while the next claim is at work, or afterwards.
 *
 * <p>By default each request is late once in each situation, and arrives at one of three times in turn;
 * {@code -Dstaithe.s3.everyLateRequest=true} tries all times, and senders that try once more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LateRequestTest {
    private static final boolean EVERY = Boolean.getBoolean("staithe.s3.everyLateRequest");
    private static final byte[] FIRST = bytes(1, PART + 100_000);
    private static final byte[] MINE = bytes(2, PART + 200);
    private static final byte[] NEXT = bytes(3, PART + 1_000);

    private final TestBucket bucket = new TestBucket();
    private final Queue<Late> late = new ConcurrentLinkedQueue<>();
    private StoreProxy proxy;
    private S3BlobStore direct;
    private S3BlobStore tryingOnce;
    private S3BlobStore tryingTwice;

    /** When the request arrives. */
    enum Arrival {
        BEFORE_THE_NEXT_CLAIM,
        AFTER_ITS_APPEND,
        AFTER_ITS_COMMIT
    }

    /** What the claim finds, and how many requests it makes. */
    enum Situation {
        NOTHING_RECORDED(new byte[0], 1, true, 5),
        HASHED_HERE(FIRST, 1, true, 5),
        HASHED_ELSEWHERE(FIRST, 1, false, 9),
        OVERTAKING_AND_HASHED_HERE(FIRST, 2, true, 9),
        OVERTAKING(FIRST, 2, false, 13);

        private final byte[] recorded;
        private final long epoch;
        private final boolean here;
        private final int requests;

        Situation(byte[] recorded, long epoch, boolean here, int requests) {
            this.recorded = recorded;
            this.epoch = epoch;
            this.here = here;
            this.requests = requests;
        }
    }

    static Stream<Arguments> requests() {
        return Stream.of(Situation.values())
                .flatMap(situation -> IntStream.range(0, situation.requests)
                        .boxed()
                        .flatMap(number ->
                                times(number).map(time -> Arguments.of(situation, number, time[0], time[1]))));
    }

    private static Stream<Object[]> times(int number) {
        Arrival[] all = Arrival.values();
        return EVERY
                ? Stream.of(all).flatMap(arrival -> Stream.of(true, false).map(twice -> new Object[] {arrival, twice}))
                : Stream.<Object[]>of(new Object[] {all[number % all.length], false});
    }

    @BeforeAll
    void open() throws IOException {
        proxy = StoreProxy.before(S3ProxyServer.endpoint());
        direct = bucket.node();
        tryingOnce = bucket.node(bucket.settings(proxy.endpoint()).attempts(1));
        tryingTwice = bucket.node(bucket.settings(proxy.endpoint()).attempts(2).chance(() -> 0));
    }

    @AfterAll
    void close() throws IOException {
        bucket.close();
        proxy.close();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void harmsNobody(Situation situation, int number, Arrival arrival, boolean twice) throws IOException {
        byte[] recorded = situation.recorded;
        S3BlobStore mine = twice ? tryingTwice : tryingOnce;
        Content state = begun(situation.here ? mine : direct, recorded);
        late.clear();
        Optional<StoredBlob> made = appendAndCommit(mine, state, situation, number);
        assertThat(late).hasSize(1);

        arrive(arrival, Arrival.BEFORE_THE_NEXT_CLAIM);
        try (BlobUpload next = direct.resume(state, situation.epoch + 1)) {
            next.append(stream(NEXT));
            arrive(arrival, Arrival.AFTER_ITS_APPEND);
            StoredBlob blob = next.commit(sha256(recorded, NEXT));
            arrive(arrival, Arrival.AFTER_ITS_COMMIT);
            assertHolds(direct, blob, recorded, NEXT);
            bucket.sweepAll(direct);
            assertHolds(direct, blob, recorded, NEXT);
            assertThat(direct.find(blob.digest())).contains(blob);
        }
        Optional<StoredBlob> found = direct.find(sha256(recorded, MINE));
        if (made.isPresent()) {
            assertThat(found).isEqualTo(made);
        }
        if (found.isPresent()) {
            assertHolds(direct, found.get(), recorded, MINE);
        }
        mine.sweepUploads(Duration.ofDays(1), 1);
        bucket.assertLeavesNothing(direct);
    }

    /** What the claim made, where it could. */
    private Optional<StoredBlob> appendAndCommit(S3BlobStore mine, Content state, Situation situation, int number) {
        proxy.forget();
        proxy.script(request -> proxy.requests().indexOf(request) == number ? Fate.late(late) : Fate.pass());
        try (BlobUpload upload = mine.resume(state, situation.epoch)) {
            upload.append(stream(MINE));
            upload.state();
            return Optional.of(upload.commit(sha256(situation.recorded, MINE)));
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            proxy.letPass();
        }
    }

    private void arrive(Arrival chosen, Arrival now) throws IOException {
        if (chosen == now) {
            for (Late request : late) {
                request.arrive();
            }
        }
    }
}
