package io.staithe.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.UploadStateLostException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads are left and gone on with. */
abstract class BlobResumeCases extends BlobReadCases {
    private static final int MAX_STATE_BYTES = 64 * 1024;
    private static final int MAX_PARTS = 4_200;

    BlobResumeCases() {}

    @Test
    void anUploadGoesOnWhereItWasLeft() throws IOException {
        byte[] one = bytes(1, 100_000);
        byte[] two = bytes(2, 200_000);
        Content state = continued(begunWith(one), 1, two);
        BlobUpload upload = store().resume(state, 2);
        assertThat(upload.offset()).isEqualTo(300_000);
        assertThat(upload.state()).isEqualTo(state);
        assertHolds(upload.commit(sha256(joined(one, two))), joined(one, two));
    }

    @Test
    void anUploadWithNothingYetCanBeGoneOnWith() throws IOException {
        Content state = begin().state();
        byte[] content = bytes(1, 1_000);
        assertHolds(committed(continued(state, 1, content), 2, content), content);
        assertHolds(committed(begin().state(), 1, new byte[0]), new byte[0]);
    }

    @ParameterizedTest
    @EnumSource
    void anotherProcessGoesOnWhereOneLeft(DigestAlgorithm used) throws Exception {
        assumeTrue(can(BlobStoreCapability.REOPENING), "nothing outlives this store");
        byte[] one = bytes(1, 100_000);
        byte[] two = bytes(2, 200_000);
        Content state = begunWith(one);
        reopenStore();
        state = continued(state, 1, two);
        reopenStore();
        assertHolds(store().resume(state, 2).commit(used.digest(joined(one, two))), joined(one, two));
    }

    @Test
    void whatWasCommittedOutlivesTheProcess() throws Exception {
        assumeTrue(can(BlobStoreCapability.REOPENING), "nothing outlives this store");
        byte[] content = bytes(1, 200_000);
        var blob = push(content);
        reopenStore();
        assertHolds(blob, content);
        assertThat(store().find(blob.digest())).contains(blob);
    }

    @Test
    void aSweepTakesNeitherAnUploadInProgressNorAnObject() throws IOException {
        byte[] content = bytes(1, 1_000);
        var blob = push(bytes(2, 1_000));
        Content state = begunWith(content);
        store().sweepUploads(Duration.ofDays(1), 100);
        assertHolds(committed(state, 1, content), content);
        assertHolds(blob, bytes(2, 1_000));
    }

    @Test
    void closingKeepsTheBytes() throws IOException {
        BlobUpload upload = begin();
        upload.append(stream(bytes(1, 1_000)));
        Content state = upload.state();
        upload.close();
        upload.close();
        assertHolds(committed(state, 1, bytes(1, 1_000)), bytes(1, 1_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000, 131_072, 1_500_000})
    void aStreamThatBreaksOffLeavesTheStateAsItWas(int before) throws IOException {
        byte[] one = bytes(1, 150_000);
        byte[] two = bytes(2, 2_000_000);
        Content state = begunWith(one);
        BlobUpload broken = store().resume(state, 1);

        assertThatIOException()
                .isThrownBy(() -> broken.append(BrokenStream.after(bytes(3, before))))
                .withMessage(BrokenStream.MESSAGE);

        assertThat(broken.state()).isEqualTo(state);
        broken.close();
        assertHolds(committed(continued(state, 2, two), 3, joined(one, two)), joined(one, two));
    }

    @Test
    void aFirstAppendThatBreaksOffLeavesAnEmptyUpload() throws IOException {
        BlobUpload broken = begin();
        assertThatIOException().isThrownBy(() -> broken.append(BrokenStream.after(bytes(3, 500_000))));
        assertThat(broken.offset()).isZero();
        byte[] content = bytes(1, 300_000);
        assertHolds(committed(continued(broken.state(), 1, content), 2, content), content);
    }

    @Test
    void aCommitAfterABrokenAppendHoldsWhatCameBeforeIt() throws IOException {
        byte[] one = bytes(1, 150_000);
        Content state = begunWith(one);
        assertThatIOException()
                .isThrownBy(() -> store().resume(state, 1).append(BrokenStream.after(bytes(3, 500_000))));
        assertHolds(committed(state, 2, one), one);
    }

    @Test
    void anAbortTakesTheBytes() throws IOException {
        Content state = begunWith(bytesBeyondState(1));
        BlobUpload upload = store().resume(state, 1);
        upload.abort();
        upload.abort();
        upload.close();
        assertThatThrownBy(() -> store().resume(state, 2)).isInstanceOf(UploadStateLostException.class);
        begin().abort();
    }

    @Test
    void aStateThatIsNoneIsLost() {
        for (String text :
                new String[] {"", "\0", "1", "../../etc/passwd", "1 sha256 ../x 1\n0 5", "x".repeat(70_000)}) {
            Content state = Content.wrapping(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> store().resume(state, 1)).isInstanceOf(UploadStateLostException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theStateStaysSmallHoweverManyPartsThereAre(int epochsApart) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Content state = begin().state();
        long epoch = 0;
        for (int part = 0; part < MAX_PARTS; part++) {
            byte[] bytes = bytes(part, 1 + part % 7);
            all.writeBytes(bytes);
            epoch += epochsApart;
            state = continued(state, epoch, bytes);
            assertThat(state.length()).isLessThanOrEqualTo(MAX_STATE_BYTES);
        }
        assertHolds(committed(state, epoch + 1, all.toByteArray()), all.toByteArray());
    }
}
