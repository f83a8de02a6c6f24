package io.staithe.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several claims at once: whoever was left behind and wakes up later changes nothing that counts. */
abstract class BlobContentionCases extends BlobResumeCases {
    private static final byte[] RECORDED = bytes(1, 200_000);
    private static final byte[] LATE = bytes(2, 2_000_000);
    private static final byte[] LATER = bytes(3, 2_000_000);
    private static final byte[] NEXT = bytes(4, 700_000);

    BlobContentionCases() {}

    @ParameterizedTest
    @ValueSource(ints = {0, 2_000_000})
    void aLateAppendDoesNotHarmTheOneThatWentOn(int before) throws Exception {
        Content state = begunWith(RECORDED);
        byte[] expected = joined(RECORDED, NEXT);
        try (PausedAppend late = PausedAppend.of(store().resume(state, 1), bytes(2, before), LATER)) {
            StoredBlob blob = committed(continued(state, 2, NEXT), 3, expected);
            assertHolds(blob, expected);
            late.wakeUpAndCommit(sha256(joined(RECORDED, bytes(2, before), LATER)));
            assertHolds(blob, expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatAClaimTakesBackIsGoneAndWhatWasRecordedStays(long epoch) throws Exception {
        Content state = begunWith(RECORDED);
        try (BlobUpload refused = store().resume(state, epoch)) {
            refused.append(stream(LATE));
            refused.takeBack();
        }
        byte[] expected = joined(RECORDED, NEXT);
        assertHolds(committed(continued(state, epoch + 1, NEXT), epoch + 2, expected), expected);
    }

    @Test
    void aLateAppendDoesNotHarmACommitInTheSameClaim() throws Exception {
        Content state = begunWith(RECORDED);
        byte[] expected = joined(RECORDED, NEXT);
        try (PausedAppend late = PausedAppend.of(store().resume(state, 1), LATE, LATER)) {
            BlobUpload upload = store().resume(state, 2);
            upload.append(stream(NEXT));
            StoredBlob blob = upload.commit(sha256(expected));
            late.wakeUpAndCommit(sha256(joined(RECORDED, LATE, LATER)));
            assertHolds(blob, expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void aLateAppendDoesNotHarmACommitWithoutAnAppend(long epoch) throws Exception {
        Content state = begunWith(RECORDED);
        try (PausedAppend late = PausedAppend.of(store().resume(state, 1), LATE, LATER)) {
            StoredBlob blob = committed(state, epoch, RECORDED);
            late.wakeUpAndCommit(sha256(joined(RECORDED, LATE, LATER)));
            assertHolds(blob, RECORDED);
        }
    }

    @Test
    void aLateAppendDoesNotHarmACommitAfterAnAppendOfNothing() throws Exception {
        Content state = begunWith(RECORDED);
        try (PausedAppend late = PausedAppend.of(store().resume(state, 1), LATE, LATER)) {
            Content same = continued(state, 2, new byte[0]);
            Content more = continued(same, 3, NEXT);
            StoredBlob blob = committed(more, 4, joined(RECORDED, NEXT));
            late.wakeUpAndCommit(sha256(joined(RECORDED, LATE, LATER)));
            assertHolds(blob, joined(RECORDED, NEXT));
        }
        Content again = begunWith(RECORDED);
        try (PausedAppend late = PausedAppend.of(store().resume(again, 1), LATE, LATER)) {
            StoredBlob blob = committed(continued(again, 2, new byte[0]), 3, RECORDED);
            late.wakeUpAndCommit(sha256(joined(RECORDED, LATE, LATER)));
            assertHolds(blob, RECORDED);
        }
    }

    @Test
    void aLateFirstAppendDoesNotHarmTheOneThatWentOn() throws Exception {
        Content state = begin().state();
        try (PausedAppend late = PausedAppend.of(store().resume(state, 1), LATE, LATER)) {
            StoredBlob blob = committed(continued(state, 2, NEXT), 3, NEXT);
            late.wakeUpAndCommit(sha256(joined(LATE, LATER)));
            assertHolds(blob, NEXT);
        }
    }

    @Test
    void whoWakesUpBetweenTwoAppendsOfTheOtherHarmsNeither() throws Exception {
        Content state = begunWith(RECORDED);
        try (PausedAppend late = PausedAppend.of(store().resume(state, 1), LATE, LATER)) {
            Content next = continued(state, 2, NEXT);
            late.wakeUp();
            Content more = continued(next, 3, bytes(5, 10));
            byte[] expected = joined(RECORDED, NEXT, bytes(5, 10));
            assertHolds(committed(more, 4, expected), expected);
        }
    }

    @Test
    void severalLateAppendsWakeUpInAnyOrder() throws Exception {
        Content state = begunWith(RECORDED);
        try (PausedAppend one = PausedAppend.of(store().resume(state, 1), LATE, LATER);
                PausedAppend two = PausedAppend.of(store().resume(state, 2), LATER, LATE);
                PausedAppend three = PausedAppend.of(store().resume(state, 3), NEXT, LATE)) {
            Content next = continued(state, 4, NEXT);
            two.wakeUp();
            StoredBlob blob = committed(next, 5, joined(RECORDED, NEXT));
            three.wakeUpAndCommit(sha256(joined(RECORDED, NEXT, LATE)));
            one.wakeUpAndCommit(sha256(joined(RECORDED, LATE, LATER)));
            assertHolds(blob, joined(RECORDED, NEXT));
        }
    }

    @Test
    void anAppendThatWasAbortedByAnotherLeavesNoObject() throws Exception {
        Content state = begunWith(RECORDED);
        try (PausedAppend late = PausedAppend.of(store().resume(state, 1), LATE, LATER)) {
            store().resume(state, 2).abort();
            late.wakeUpAndCommit(sha256(RECORDED));
            assertThat(list(Optional.empty(), 10)).isEmpty();
        }
    }

    @Test
    void aClaimWhoseAppendBrokeOffIsOver() throws IOException {
        BlobUpload upload = begin();
        assertThatThrownBy(() -> upload.append(BrokenStream.after(LATE))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> upload.append(stream(NEXT))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> upload.commit(sha256(new byte[0]))).isInstanceOf(IllegalStateException.class);
        upload.abort();
    }

    @Test
    void manyUploadsRunAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                byte[] one = bytes(i, 50_000 + i);
                byte[] two = bytes(-i, 150_000);
                results.add(threads.submit(() -> {
                    byte[] all = joined(one, two);
                    assertHolds(committed(continued(begunWith(one), 1, two), 2, all), all);
                    return true;
                }));
            }
            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(list(Optional.empty(), 1_000)).hasSize(200);
    }
}
