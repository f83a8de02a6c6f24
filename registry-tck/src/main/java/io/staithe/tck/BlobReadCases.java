package io.staithe.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects are found, listed, read in part and deleted. */
abstract class BlobReadCases extends BlobCommitCases {
    BlobReadCases() {}

    @ParameterizedTest
    @CsvSource({
        "0, 300000",
        "0, 1",
        "299999, 1",
        "0, 0",
        "150000, 0",
        "300000, 0",
        "131071, 2",
        "1, 299998",
        "262144, 37856"
    })
    void aRangeIsReadAndNothingElse(int offset, int length) throws IOException {
        byte[] content = bytes(1, 300_000);
        StoredBlob blob = push(content);

        assertThat(read(blob.locator(), new ByteRange(offset, length)))
                .isEqualTo(Arrays.copyOfRange(content, offset, offset + length));
    }

    @ParameterizedTest
    @CsvSource({"0, 11", "10, 1", "11, 0", "9223372036854775807, 1"})
    void aRangeBeyondTheEndIsRefused(long offset, long length) throws IOException {
        StoredBlob blob = push(bytes(1, 10));
        assertThatThrownBy(() -> read(blob.locator(), new ByteRange(offset, length)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aStreamCanBeReadByteByByteAndSkipped() throws IOException {
        byte[] content = bytes(1, 200_000);
        StoredBlob blob = push(content);
        try (InputStream in = store().open(blob.locator(), new ByteRange(10, 199_980))) {
            assertThat(in.read()).isEqualTo(content[10] & 0xFF);
            in.skipNBytes(150_000);
            assertThat(in.readNBytes(5)).isEqualTo(Arrays.copyOfRange(content, 150_011, 150_016));
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, 150_016, 199_990));
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "/", "../../etc/passwd", "sha256:", "sha256:..", "sha256:ab/../x", "\0", "ß"})
    void whatIsNoLocatorNamesNothing(String text) {
        assertThatThrownBy(() -> read(text, new ByteRange(0, 0))).isInstanceOf(NoSuchFileException.class);
        assertThatCode(() -> store().delete(text)).doesNotThrowAnyException();
        assertThat(store().file(text)).isEmpty();
    }

    @Test
    void aLocatorWithMoreBehindItNamesNothing() throws IOException {
        StoredBlob blob = push(bytes(1, 10));
        for (String more : List.of("/", "/..", "\0", " ", ".", "0", "/../" + blob.locator())) {
            String text = blob.locator() + more;
            assertThatThrownBy(() -> read(text, new ByteRange(0, 0))).isInstanceOf(NoSuchFileException.class);
            store().delete(text);
        }
        assertHolds(blob, bytes(1, 10));
    }

    @Test
    void deletingTwiceIsNoFailure() throws IOException {
        StoredBlob blob = push(bytes(1, 10));
        store().delete(blob.locator());
        store().delete(blob.locator());
        assertThatThrownBy(() -> read(blob)).isInstanceOf(NoSuchFileException.class);
        assertThat(store().find(blob.digest())).isEmpty();
        assertThat(list(Optional.empty(), 10)).isEmpty();
        assertThat(store().file(blob.locator())).isEmpty();
    }

    @Test
    void onlyWhatIsThereIsFound() throws IOException {
        StoredBlob blob = push(bytes(1, 10));
        assertThat(store().find(blob.digest())).contains(blob);
        assertThat(store().find(sha256(bytes(2, 10)))).isEmpty();
        assertThat(store().find(DigestAlgorithm.SHA512.digest(bytes(1, 10)))).isEmpty();
        assertThat(store().find(Digest.parse("md5:d41d8cd98f00b204e9800998ecf8427e")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40, 41, 1_000})
    void pagesListEveryObjectOnceInTheOrderOfLocators(int limit) throws IOException {
        List<StoredBlob> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            byte[] content = bytes(i / 2, i / 2);
            BlobUpload upload = begin();
            upload.append(stream(content));
            all.add(upload.commit((i % 4 == 0 ? DigestAlgorithm.SHA512 : DigestAlgorithm.SHA256).digest(content)));
        }
        begunWith(bytes(1, 100));
        all.sort(Comparator.comparing(StoredBlob::locator));

        List<StoredBlob> listed = new ArrayList<>();
        List<StoredBlob> page = list(Optional.empty(), limit);
        while (!page.isEmpty()) {
            listed.addAll(page);
            assertThat(page).hasSize(Math.min(limit, 40 - listed.size() + page.size()));
            page = list(Optional.of(page.get(page.size() - 1).locator()), limit);
        }

        assertThat(listed).isEqualTo(all);
    }

    @Test
    void aPageBeginsAfterALocatorThatIsNotThereAnyMore() throws IOException {
        List<StoredBlob> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(push(bytes(i, 10)));
        }
        all.sort(Comparator.comparing(StoredBlob::locator));
        store().delete(all.get(4).locator());
        assertThat(list(Optional.of(all.get(4).locator()), 100)).isEqualTo(all.subList(5, 10));
        assertThat(list(Optional.of("zzz"), 100)).isEmpty();
    }

    @Test
    void whatWasWrittenJustNowIsYoung() throws Exception {
        for (int i = 0; i < 20; i++) {
            push(bytes(i, 10));
        }
        if (can(BlobStoreCapability.REOPENING)) {
            reopenStore();
        }
        assertThat(store().list(Optional.empty(), 100))
                .hasSize(20)
                .extracting(ListedBlob::age)
                .allSatisfy(age -> assertThat(age).isBetween(Duration.ZERO, Duration.ofHours(1)));
    }

    @Test
    void anAgeIsNeverNegative() {
        StoredBlob blob = new StoredBlob(sha256(bytes(1, 10)), 10, "name");
        assertThat(new ListedBlob(blob, Duration.ofNanos(-1)).age()).isZero();
        assertThat(new ListedBlob(blob, Duration.ofNanos(1)).age()).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void anObjectIsAFile() throws IOException {
        assumeTrue(can(BlobStoreCapability.FILES), "objects are no files here");
        byte[] content = bytes(1, 200_000);
        assertThat(store().file(push(content).locator()).orElseThrow()).hasBinaryContent(content);
    }
}
