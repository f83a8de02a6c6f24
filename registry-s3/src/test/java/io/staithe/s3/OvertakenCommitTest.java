package io.staithe.s3;

import static io.staithe.s3.TestBucket.PART;
import static io.staithe.s3.TestBucket.assertHolds;
import static io.staithe.s3.TestBucket.begun;
import static io.staithe.s3.TestBucket.bytes;
import static io.staithe.s3.TestBucket.sha256;
import static io.staithe.s3.TestBucket.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import io.staithe.registry.store.UploadStateLostException;
import io.staithe.s3.faults.Fate;
import io.staithe.s3.faults.SentRequest;
import io.staithe.s3.faults.StoreProxy;
import io.staithe.s3.fixture.S3ProxyServer;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One claim is at its commit while the next takes the upload over: each request of theirs before and after the other's. */
class OvertakenCommitTest {
    private static final byte[] FIRST = bytes(1, PART + 100_000);
    private static final byte[] MINE = bytes(2, 1_000);
    private static final byte[] NEXT = bytes(3, PART);

    private final TestBucket bucket = new TestBucket();
    private final ExecutorService thread = Executors.newCachedThreadPool();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private StoreProxy proxy;
    private S3BlobStore direct;
    private S3BlobStore paused;

    @BeforeEach
    void open() throws IOException {
        proxy = StoreProxy.before(S3ProxyServer.endpoint());
        direct = bucket.node();
        paused = bucket.node(bucket.settings(proxy.endpoint()));
    }

    @AfterEach
    void closeLeavingNothing() throws IOException {
        thread.shutdownNow();
        paused.close();
        bucket.assertLeavesNothing(direct);
        bucket.close();
        proxy.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UploadPart", "PutObject", "CompleteMultipartUpload"})
    void whoIsOvertakenBeforeThePartsArePutTogetherLoses(String operation) throws Exception {
        Content state = begun(paused, FIRST);
        Future<StoredBlob> mine = pausing(is(operation), false, () -> commitMine(state, 1));
        StoredBlob next = commitNext(direct, state, 2);
        gate.countDown();

        assertThatThrownBy(mine::get).hasCauseInstanceOf(UploadStateLostException.class);
        assertHolds(direct, next, FIRST, NEXT);
        assertThat(direct.list(Optional.empty(), 10)).hasSize(1);
        bucket.sweepAll(direct);
        assertHolds(direct, next, FIRST, NEXT);
    }

    @Test
    void whoIsOvertakenAfterwardsHasABlobAndSoHasTheNext() throws Exception {
        Content state = begun(paused, FIRST);
        Future<StoredBlob> mine = pausing(is("CompleteMultipartUpload"), true, () -> commitMine(state, 1));
        StoredBlob next = commitNext(direct, state, 2);
        gate.countDown();
        assertBothHold(mine.get(), next);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoCommitsWhileTheNextTakesOverHasABlobAndSoHasTheNext(boolean hashedHere) throws Exception {
        Content state = begun(hashedHere ? direct : paused, FIRST);
        BlobUpload late = direct.resume(state, 1);
        late.append(stream(MINE));
        Future<StoredBlob> next = pausing(is("CompleteMultipartUpload"), false, () -> commitNext(paused, state, 2));
        StoredBlob mine = late.commit(sha256(FIRST, MINE));
        gate.countDown();
        assertBothHold(mine, next.get());
    }

    @Test
    void theNextFailsCleanlyWhereTheBlobItCopiesFromIsDeletedMeanwhile() throws Exception {
        Content state = begun(direct, FIRST);
        StoredBlob mine;
        try (BlobUpload late = direct.resume(state, 1)) {
            late.append(stream(MINE));
            mine = late.commit(sha256(FIRST, MINE));
        }
        Future<StoredBlob> next = pausing(is("UploadPartCopy"), false, () -> commitNext(paused, state, 2));
        direct.delete(mine.locator());
        gate.countDown();
        assertThatThrownBy(next::get).hasCauseInstanceOf(UploadStateLostException.class);
        assertThat(bucket.openUploads()).isEmpty();
    }

    @Test
    void whoReadsTheBytesFirstIsOvertakenBeforeThePartsArePutTogether() throws Exception {
        Content state = begun(direct, FIRST);
        Future<StoredBlob> mine = pausing(is("CompleteMultipartUpload"), false, () -> commitMine(state, 1));
        StoredBlob next = commitNext(direct, state, 2);
        gate.countDown();
        assertThatThrownBy(mine::get).hasCauseInstanceOf(UploadStateLostException.class);
        assertHolds(direct, next, FIRST, NEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/", "blobs/"})
    void whoReadsTheBytesFirstAndIsOvertakenThenHasABlobAndSoHasTheNext(String folder) throws Exception {
        Content state = begun(direct, FIRST);
        Predicate<SentRequest> readingOrPointing = request -> request.isBelow(folder)
                && (is("GetObject").test(request) || is("PutObject").test(request));
        Future<StoredBlob> mine = pausing(readingOrPointing, false, () -> commitMine(state, 1));
        StoredBlob next = commitNext(direct, state, 2);
        gate.countDown();
        assertBothHold(mine.get(), next);
    }

    @Test
    void bytesOfAnotherDigestAreGoneForTheNext() throws Exception {
        Content state = begun(direct, FIRST);
        assertThatThrownBy(() -> commitMine(state, 1, sha256(NEXT))).isInstanceOf(InvalidLayerException.class);
        assertThatThrownBy(() -> commitNext(direct, state, 2)).isInstanceOf(UploadStateLostException.class);
    }

    @Test
    void aStoreThatSaysTheSameToBothIsNotBelieved() throws Exception {
        Content state = begun(paused, FIRST);
        String document = "<CompleteMultipartUploadResult><ETag>\"0123-1\"</ETag></CompleteMultipartUploadResult>";
        Future<StoredBlob> mine = pausing(is("PutObject"), false, () -> commitMine(state, 1));
        StoredBlob next = commitNext(direct, state, 2);
        proxy.script(
                request -> is("CompleteMultipartUpload").test(request) ? Fate.answered(200, document) : Fate.pass());
        gate.countDown();
        assertThatThrownBy(mine::get).hasCauseInstanceOf(UploadStateLostException.class);
        assertHolds(direct, next, FIRST, NEXT);
    }

    @Test
    void anAbortBeforeThePartsArePutTogetherLeavesNothing() throws Exception {
        Content state = begun(paused, FIRST);
        Future<StoredBlob> mine = pausing(is("CompleteMultipartUpload"), false, () -> commitMine(state, 1));
        direct.resume(state, 2).abort();
        gate.countDown();
        assertThatThrownBy(mine::get).hasCauseInstanceOf(UploadStateLostException.class);
        assertThat(bucket.keysIn("blobs/")).isEmpty();
        assertThat(bucket.keysIn("data/")).isEmpty();
    }

    @Test
    void anAbortAfterwardsTakesNoBlob() throws Exception {
        Content state = begun(paused, FIRST);
        Future<StoredBlob> mine = pausing(is("CompleteMultipartUpload"), true, () -> commitMine(state, 1));
        direct.resume(state, 2).abort();
        gate.countDown();
        assertHolds(direct, mine.get(), FIRST, MINE);
    }

    @Test
    void anAbortThatArrivesLateTakesNoBlob() throws Exception {
        Content state = begun(direct, FIRST);
        Future<StoredBlob> abort = pausing(is("AbortMultipartUpload"), false, () -> {
            paused.resume(state, 2).abort();
            return null;
        });
        StoredBlob mine;
        try (BlobUpload late = direct.resume(state, 1)) {
            late.append(stream(MINE));
            mine = late.commit(sha256(FIRST, MINE));
        }
        gate.countDown();
        abort.get();
        assertHolds(direct, mine, FIRST, MINE);
    }

    private void assertBothHold(StoredBlob mine, StoredBlob next) throws IOException {
        assertHolds(direct, mine, FIRST, MINE);
        assertHolds(direct, next, FIRST, NEXT);
        bucket.sweepAll(direct);
        assertHolds(direct, mine, FIRST, MINE);
        assertHolds(direct, next, FIRST, NEXT);
    }

    private StoredBlob commitMine(Content state, long epoch) throws IOException {
        return commitMine(state, epoch, sha256(FIRST, MINE));
    }

    private StoredBlob commitMine(Content state, long epoch, Digest digest) throws IOException {
        try (BlobUpload upload = paused.resume(state, epoch)) {
            upload.append(stream(MINE));
            return upload.commit(digest);
        }
    }

    private static StoredBlob commitNext(S3BlobStore store, Content state, long epoch) throws IOException {
        try (BlobUpload upload = store.resume(state, epoch)) {
            upload.append(stream(NEXT));
            return upload.commit(sha256(FIRST, NEXT));
        }
    }

    /** Runs work through the proxy until its first request of a kind is held up there, or the reply to it is. */
    private Future<StoredBlob> pausing(Predicate<SentRequest> chosen, boolean reply, Work work)
            throws InterruptedException {
        proxy.script(request -> {
            if (!chosen.test(request) || reached.getCount() == 0) {
                return Fate.pass();
            }
            return reply ? Fate.replyHeldBack(gate, reached) : Fate.heldBack(gate, reached);
        });
        Future<StoredBlob> running = thread.submit(work::run);
        assertThat(reached.await(Fate.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as(() -> failure(running))
                .isTrue();
        return running;
    }

    private static String failure(Future<StoredBlob> running) {
        try {
            return running.isDone() ? "made " + running.get() : "still at work";
        } catch (InterruptedException | ExecutionException e) {
            return e.toString();
        }
    }

    private static Predicate<SentRequest> is(String operation) {
        return request -> request.operation().equals(operation);
    }

    private interface Work {
        StoredBlob run() throws IOException;
    }
}
