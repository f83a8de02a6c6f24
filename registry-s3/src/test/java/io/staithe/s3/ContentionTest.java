package io.staithe.s3;

import static io.staithe.s3.TestBucket.PART;
import static io.staithe.s3.TestBucket.assertHolds;
import static io.staithe.s3.TestBucket.begun;
import static io.staithe.s3.TestBucket.bytes;
import static io.staithe.s3.TestBucket.committed;
import static io.staithe.s3.TestBucket.continued;
import static io.staithe.s3.TestBucket.sha256;
import static io.staithe.s3.TestBucket.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import io.staithe.registry.store.UploadStateLostException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims of one upload of many parts, overtaken while they send them: they harm nobody, and leave nothing for good. */
class ContentionTest {
    private static final byte[] NEXT = bytes(3, PART + 1_000);
    private static final byte[] LATER = bytes(4, 2 * PART);

    private final TestBucket bucket = new TestBucket();
    private S3BlobStore one;
    private S3BlobStore other;

    @BeforeEach
    void open() throws IOException {
        one = bucket.node();
        other = bucket.node();
    }

    @AfterEach
    void closeLeavingNothing() throws IOException {
        bucket.assertLeavesNothing(other);
        bucket.close();
    }

    /** How much was recorded, and how much the late claim had sent when it fell asleep. */
    static Stream<Arguments> recordedAndSent() {
        return Stream.of(PART + 1, PART + 100_000, 2 * PART)
                .flatMap(recorded -> Stream.of(0, 2 * PART + 1).map(sent -> Arguments.of(recorded, sent)));
    }

    @ParameterizedTest
    @MethodSource("recordedAndSent")
    void aLateAppendDoesNotHarmTheOneThatWentOn(int recorded, int sent) throws Exception {
        byte[] first = bytes(1, recorded);
        Content state = begun(one, first);
        try (PausedAppend late = PausedAppend.of(one.resume(state, 1), bytes(2, sent), LATER)) {
            Content next = continued(other, state, 2, NEXT);
            assertThat(late.wakeUpAndCommit(sha256(first, bytes(2, sent), LATER)))
                    .isEmpty();
            assertHolds(other, committed(other, next, 3, first, NEXT), first, NEXT);
        }
    }

    @ParameterizedTest
    @MethodSource("recordedAndSent")
    void aLateAppendDoesNotHarmACommitInTheSameClaim(int recorded, int sent) throws Exception {
        byte[] first = bytes(1, recorded);
        Content state = begun(one, first);
        try (PausedAppend late = PausedAppend.of(other.resume(state, 1), bytes(2, sent), LATER);
                BlobUpload upload = one.resume(state, 2)) {
            upload.append(stream(NEXT));
            StoredBlob blob = upload.commit(sha256(first, NEXT));
            assertThat(late.wakeUpAndCommit(sha256(first, bytes(2, sent), LATER)))
                    .isEmpty();
            assertHolds(one, blob, first, NEXT);
        }
    }

    @ParameterizedTest
    @MethodSource("recordedAndSent")
    void aLateAppendDoesNotHarmACommitWithoutAnAppend(int recorded, int sent) throws Exception {
        byte[] first = bytes(1, recorded);
        Content state = begun(one, first);
        try (PausedAppend late = PausedAppend.of(other.resume(state, 1), bytes(2, sent), LATER)) {
            Content same = continued(one, state, 2, new byte[0]);
            StoredBlob blob = committed(one, same, 3, first);
            assertThat(late.wakeUpAndCommit(sha256(first, bytes(2, sent), LATER)))
                    .isEmpty();
            assertHolds(one, blob, first);
        }
    }

    @ParameterizedTest
    @MethodSource("recordedAndSent")
    void aLateCommitAndTheNextClaimAreBothWhole(int recorded, int sent) throws Exception {
        byte[] first = bytes(1, recorded);
        Content state = begun(one, first);
        try (PausedAppend late = PausedAppend.of(one.resume(state, 1), bytes(2, sent), LATER);
                BlobUpload next = other.resume(state, 2)) {
            Optional<StoredBlob> blob = late.wakeUpAndCommit(sha256(first, bytes(2, sent), LATER));
            next.append(stream(NEXT));
            assertHolds(other, next.commit(sha256(first, NEXT)), first, NEXT);
            assertThat(blob).isPresent();
            assertHolds(other, blob.get(), first, bytes(2, sent), LATER);
            bucket.sweepAll(other);
            assertHolds(other, blob.get(), first, bytes(2, sent), LATER);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2 * PART + 1})
    void anAppendThatBreaksOffInTheMiddleIsGoneOnWith(int sent) throws IOException {
        byte[] first = bytes(1, 2 * PART + 100_000);
        Content state = begun(one, first);
        for (int epoch = 1; epoch <= 3; epoch++) {
            S3BlobStore node = epoch % 2 == 0 ? one : other;
            try (BlobUpload broken = node.resume(state, epoch)) {
                assertThatIOException().isThrownBy(() -> broken.append(broken(bytes(2, sent))));
                assertThat(broken.state()).isEqualTo(state);
            }
        }
        Content next = continued(other, state, 4, NEXT);
        Content more = continued(one, next, 5, LATER);
        assertHolds(one, committed(one, more, 6, first, NEXT, LATER), first, NEXT, LATER);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatIsTakenBackIsGoneAndWhatWasRecordedStays(long epoch) throws IOException {
        byte[] first = bytes(1, PART + 100_000);
        Content state = begun(one, first);
        try (BlobUpload refused = other.resume(state, epoch)) {
            refused.append(stream(LATER));
            refused.state();
            refused.takeBack();
        }
        Content next = continued(one, state, epoch + 1, NEXT);
        assertHolds(other, committed(other, next, epoch + 2, first, NEXT), first, NEXT);
    }

    @Test
    void aFirstAppendThatIsTakenBackLeavesNoPart() throws IOException {
        Content state = one.begin(DigestAlgorithm.SHA256).state();
        try (BlobUpload refused = other.resume(state, 1)) {
            refused.append(stream(LATER));
            refused.takeBack();
        }
        assertThat(bucket.openUploads()).isEmpty();
        assertHolds(one, committed(one, continued(one, state, 2, NEXT), 3, NEXT), NEXT);
    }

    @Test
    void whatSomebodyAbortsIsLostToTheOther() throws Exception {
        byte[] first = bytes(1, PART + 100_000);
        Content state = begun(one, first);
        try (PausedAppend late = PausedAppend.of(one.resume(state, 1), LATER, LATER)) {
            other.resume(state, 2).abort();
            assertThat(bucket.openUploads()).isEmpty();
            assertThat(late.wakeUpAndCommit(sha256(first, LATER, LATER))).isEmpty();
            assertThatThrownBy(() -> continued(one, state, 3, NEXT)).isInstanceOf(UploadStateLostException.class);
            assertThat(one.list(Optional.empty(), 10)).isEmpty();
        }
    }

    @Test
    void severalWakeUpInAnyOrder() throws Exception {
        byte[] first = bytes(1, PART + 1);
        Content state = begun(one, first);
        try (PausedAppend two = PausedAppend.of(other.resume(state, 1), LATER, NEXT);
                PausedAppend three = PausedAppend.of(one.resume(state, 2), NEXT, LATER);
                PausedAppend four = PausedAppend.of(other.resume(state, 3), NEXT, NEXT)) {
            three.wakeUp();
            Content next = continued(one, state, 4, NEXT);
            two.wakeUp();
            assertHolds(one, committed(one, next, 5, first, NEXT), first, NEXT);
            four.wakeUp();
            four.upload().takeBack();
            three.upload().takeBack();
        }
    }

    private static InputStream broken(byte[] before) {
        return new SequenceInputStream(TestBucket.stream(before), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client went away");
            }
        });
    }
}
