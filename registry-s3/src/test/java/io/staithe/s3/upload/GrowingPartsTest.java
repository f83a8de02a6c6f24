package io.staithe.s3.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import io.staithe.s3.buffer.PartMemory;
import io.staithe.s3.client.PartTag;
import io.staithe.s3.client.Payload;
import io.staithe.s3.client.S3Client;
import io.staithe.s3.client.StoreTraits;
import io.staithe.s3.fixture.Settings;
import io.staithe.s3.sink.SinkStore;
import io.staithe.s3.sink.SinkUpload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many parts, each a thousandth of what it would be. */
class GrowingPartsTest {
    private static final int KIB = 1024;
    private static final int PARTS = Integer.getInteger("staithe.s3.parts", 1_002);
    private static final String ID = "0b5c136d-2bf4-468e-a55b-da6cde3b1f34";

    private final PartMemory memory = new PartMemory(4L * KIB * KIB, Duration.ofMinutes(1));
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private SinkStore sink;
    private S3Client client;
    private Uploads uploads;

    @BeforeEach
    void open() throws IOException {
        sink = SinkStore.open(8 * KIB);
        client = Settings.of(sink.endpoint(), "bucket").open().with(new StoreTraits(true, true, true));
        uploads = new Uploads(client, memory, 8 * KIB, 4, threads, new Discarded(client), IdSource.random());
    }

    @AfterEach
    void close() {
        uploads.forget();
        assertThat(memory.free()).isEqualTo(memory.capacity());
        client.close();
        sink.close();
        threads.shutdownNow();
    }

    @Test
    void partsGrowAndAreNumberedFromOne() throws IOException {
        byte[] first = new byte[(int) bytesOfParts(PARTS - 4) + 1];
        byte[] second = new byte[(int) (bytesOfParts(PARTS) - bytesOfParts(PARTS - 4))];
        Content state;
        try (BlobUpload upload = uploads.begin(DigestAlgorithm.SHA256)) {
            upload.append(new ByteArrayInputStream(first));
            state = upload.state();
            assertThat(state.length()).isLessThanOrEqualTo(64 * KIB);
        }
        StoredBlob blob;
        try (BlobUpload upload = uploads.resume(state, 1)) {
            assertThat(upload.offset()).isEqualTo(first.length);
            upload.append(new ByteArrayInputStream(second));
            blob = upload.commit(DigestAlgorithm.SHA256.digest(new byte[first.length + second.length]));
        }
        assertThat(blob.size()).isEqualTo((long) first.length + second.length);
        SinkUpload sent = sink.uploads().values().iterator().next();
        assertThat(sent.completed()).isEqualTo(PARTS + 1);
        assertThat(sent.sent()).isEqualTo(PARTS + 1);
        assertThat(sent.sizes().subList(0, PARTS))
                .isEqualTo(LongStream.rangeClosed(1, PARTS)
                        .map(GrowingPartsTest::bytesOfPart)
                        .boxed()
                        .toList());
        assertThat(sent.sizes().get(PARTS)).isEqualTo(1);
    }

    @Test
    void theTenThousandthPartIsTheLast() throws IOException {
        Content full = stateOfParts(9_999);
        try (BlobUpload upload = uploads.resume(full, 1)) {
            upload.append(new ByteArrayInputStream(new byte[10]));
            assertThat(upload.offset()).isEqualTo(9_999 + 10);
            full = upload.state();
        }
        assertThat(full.length()).isLessThanOrEqualTo(64 * KIB);
        try (BlobUpload upload = uploads.resume(full, 2)) {
            upload.append(new ByteArrayInputStream(new byte[10]));
            assertThat(upload.offset()).isEqualTo(9_999 + 20);
        }
        Content overfull = stateOfParts(10_000);
        try (BlobUpload upload = uploads.resume(overfull, 1)) {
            assertThatIOException()
                    .isThrownBy(() -> upload.append(new ByteArrayInputStream(new byte[1])))
                    .withMessage("the blob needs more than 10000 parts");
        }
    }

    @Test
    void anAppendDoesNotGoBeyondTheTenThousandthPart() throws IOException {
        Content almost = stateOfParts(9_998);
        try (BlobUpload upload = uploads.resume(almost, 1)) {
            assertThatIOException()
                    .isThrownBy(() -> upload.append(new ByteArrayInputStream(new byte[5 * KIB * KIB])))
                    .withMessage("the blob needs more than 10000 parts");
        }
    }

    private static long bytesOfPart(long number) {
        return 8L * KIB << ((number - 1) / 1_000);
    }

    private static long bytesOfParts(int count) {
        return LongStream.rangeClosed(1, count)
                .map(GrowingPartsTest::bytesOfPart)
                .sum();
    }

    /** An upload of that many parts, of a byte each. */
    private Content stateOfParts(int count) throws IOException {
        List<StoredPart> parts = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new StoredPart(new PartTag(number, "\"x\"", Optional.empty()), 1))
                .toList();
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        PartList.write(parts, new DataOutputStream(list));
        String piece = ID + "-0-" + count;
        client.put("uploads/" + piece, Payload.of(list.toByteArray()));
        String uploadId = client.createMultipartUpload("data/" + ID + "-0");
        return new UploadState(
                        DigestAlgorithm.SHA256,
                        ID,
                        0,
                        Optional.of(new Multipart(ID + "-0", uploadId, false)),
                        List.of(),
                        Optional.of(piece),
                        count,
                        Tail.NONE,
                        List.of())
                .encoded();
    }
}
