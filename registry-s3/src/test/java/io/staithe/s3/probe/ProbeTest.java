package io.staithe.s3.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.s3.client.S3Client;
import io.staithe.s3.client.S3Exception;
import io.staithe.s3.client.StoreTraits;
import io.staithe.s3.fixture.S3ProxyServer;
import io.staithe.s3.probe.QuirkyStore.Quirk;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeTest {
    @Test
    void aStoreThatDoesEverythingHasNoShortcomings() throws IOException {
        Findings findings = probe();

        assertThat(findings).isEqualTo(new Findings(new StoreTraits(true, true, true), true));
        assertThat(findings.shortcomings()).isEmpty();
    }

    @Test
    void aRealServerIsTriedOutLikeThat() throws IOException {
        try (S3Client client = S3ProxyServer.settings().open()) {
            assertThat(new Probe(client, "id").run()).isEqualTo(new Findings(new StoreTraits(true, true, true), true));
            assertThat(client.list("", Optional.empty(), 10)).isEmpty();
            assertThat(client.listMultipartUploads("", Optional.empty(), 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGES_BYTES, bytes come back other than they went",
        "SHIFTS_RANGES, a range is answered with other bytes",
        "JOINS_UNLISTED_PARTS, parts get into an object that were not to",
        "KEEPS_DELETED, an object is there after it was deleted",
    })
    void whatWouldNotKeepBlobsSafeIsRefused(Quirk quirk, String because) throws IOException {
        try (QuirkyStore store = new QuirkyStore(quirk);
                S3Client client = store.client()) {
            assertThatThrownBy(() -> new Probe(client, "id").run())
                    .isInstanceOf(UnusableStoreException.class)
                    .hasMessage(because);
        }
    }

    @Test
    void wholeObjectsForRangesAreRefusedByTheClient() throws IOException {
        try (QuirkyStore store = new QuirkyStore(Quirk.IGNORES_RANGES);
                S3Client client = store.client()) {
            assertThatThrownBy(() -> new Probe(client, "id").run()).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "IGNORES_CHECKSUMS, false, true, true, true, It does not verify CRC-32C",
        "REFUSES_CHECKSUMS, false, true, true, true, It does not verify CRC-32C",
        "HAS_NO_BULK_DELETE, true, false, true, true, It does not delete many objects in one call",
        "SKIPS_BULK_DELETE, true, false, true, true, It does not delete many objects in one call",
        "HAS_NO_PART_COPY, true, true, false, true, it cannot copy parts",
        "INSISTS_ON_ALL_PARTS, true, true, true, false, it insists on all parts that it has",
    })
    void whatIsMerelyMissingIsSaidInWords(
            Quirk quirk, boolean crc32c, boolean bulkDelete, boolean partCopy, boolean someParts, String words)
            throws IOException {
        Findings findings = probe(quirk);

        assertThat(findings).isEqualTo(new Findings(new StoreTraits(crc32c, bulkDelete, partCopy), someParts));
        assertThat(findings.shortcomings()).singleElement().asString().contains(words);
    }

    @ParameterizedTest
    @CsvSource({"HAS_NO_BUCKET, NoSuchBucket", "DENIES, AccessDenied"})
    void aBucketThatCannotBeUsedIsNamedByTheStore(Quirk quirk, String code) throws IOException {
        try (QuirkyStore store = new QuirkyStore(quirk);
                S3Client client = store.client()) {
            assertThatThrownBy(() -> new Probe(client, "id").run())
                    .isInstanceOf(S3Exception.class)
                    .hasMessageContaining(code);
        }
    }

    /** Nothing is left behind where it ends well. */
    private static Findings probe(Quirk... quirks) throws IOException {
        try (QuirkyStore store = new QuirkyStore(quirks);
                S3Client client = store.client()) {
            Findings findings = new Probe(client, "id").run();
            assertThat(store.keys()).isEmpty();
            assertThat(store.uploads()).isEmpty();
            return findings;
        }
    }
}
