package io.staithe.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import io.staithe.s3.credentials.CredentialsSource;
import io.staithe.s3.fixture.S3ProxyServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A bucket of its own, the stores that are opened on it, and words for what is done with them. */
final class TestBucket implements AutoCloseable {
    static final int MIB = 1024 * 1024;
    static final int PART = 5 * MIB;
    static final int INLINE = 24 * 1024;
    static final String PREFIX = "some/where/";

    private final String name = S3ProxyServer.freshBucket();
    private final List<S3BlobStore> open = new ArrayList<>();

    String name() {
        return name;
    }

    /** Parts of 5 MiB and memory for four of them. */
    S3SettingsBuilder settings() {
        return settings(S3ProxyServer.endpoint());
    }

    S3SettingsBuilder settings(URI endpoint) {
        return S3Settings.builder()
                .endpoint(endpoint)
                .region("us-east-1")
                .bucket(name)
                .prefix(PREFIX)
                .credentials(CredentialsSource.of(S3ProxyServer.CREDENTIALS))
                .partBytes(PART)
                .memoryBytes(4L * PART)
                .memoryPatience(Duration.ofSeconds(60));
    }

    /** One more process that uses the bucket. */
    S3BlobStore node() throws IOException {
        return node(settings());
    }

    S3BlobStore node(S3SettingsBuilder settings) throws IOException {
        S3BlobStore node = S3BlobStore.connect(settings.build());
        open.add(node);
        return node;
    }

    /** A process that ends without a word: what it remembers is gone, and nothing is tidied. */
    void forget(S3BlobStore killed) {
        open.remove(killed);
    }

    List<String> keys() {
        return List.copyOf(S3ProxyServer.objects(name).keySet());
    }

    Stream<String> keysIn(String folder) {
        return keys().stream().filter(key -> key.startsWith(PREFIX + folder));
    }

    List<String> openUploads() {
        return S3ProxyServer.openUploads(name);
    }

    /** Deletes all leftovers of uploads, as if they were old. */
    void sweepAll(BlobStore store) throws IOException {
        int swept;
        do {
            swept = store.sweepUploads(Duration.ofSeconds(-5), 1_000);
        } while (swept > 0);
    }

    /** That a sweep and the deletion of all that is listed leave nothing. */
    void assertLeavesNothing(BlobStore store) throws IOException {
        sweepAll(store);
        for (ListedBlob blob : store.list(Optional.empty(), 1_000)) {
            store.delete(blob.blob().locator());
        }
        assertThat(keys()).isEmpty();
        assertThat(openUploads()).isEmpty();
    }

    /** Closes the stores, which have all their memory back. */
    @Override
    public void close() {
        for (S3BlobStore store : open) {
            store.close();
            assertThat(store.memory().free()).isEqualTo(store.memory().capacity());
        }
    }

    static byte[] bytes(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Stream.of(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    static Digest sha256(byte[]... parts) {
        return DigestAlgorithm.SHA256.digest(joined(parts));
    }

    static StoredBlob push(BlobStore store, byte[] content) throws IOException {
        try (BlobUpload upload = store.begin(DigestAlgorithm.SHA256)) {
            upload.append(stream(content));
            return upload.commit(sha256(content));
        }
    }

    static Content begun(BlobStore store, byte[] content) throws IOException {
        try (BlobUpload upload = store.begin(DigestAlgorithm.SHA256)) {
            upload.append(stream(content));
            return upload.state();
        }
    }

    static Content continued(BlobStore store, Content state, long epoch, byte[] content) throws IOException {
        try (BlobUpload upload = store.resume(state, epoch)) {
            upload.append(stream(content));
            return upload.state();
        }
    }

    static StoredBlob committed(BlobStore store, Content state, long epoch, byte[]... expected) throws IOException {
        try (BlobUpload upload = store.resume(state, epoch)) {
            return upload.commit(sha256(expected));
        }
    }

    static void assertHolds(BlobStore store, StoredBlob blob, byte[]... expected) throws IOException {
        byte[] all = joined(expected);
        assertThat(blob.size()).isEqualTo(all.length);
        try (InputStream in = store.open(blob.locator(), ByteRange.all(blob.size()))) {
            assertThat(in.readAllBytes()).isEqualTo(all);
        }
    }
}
