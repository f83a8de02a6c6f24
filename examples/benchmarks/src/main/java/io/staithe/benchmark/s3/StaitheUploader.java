package io.staithe.benchmark.s3;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.registry.store.BlobUpload;
import io.staithe.s3.buffer.PartBuffer;
import io.staithe.s3.buffer.PartMemory;
import io.staithe.s3.client.ClientSettings;
import io.staithe.s3.client.RetrySettings;
import io.staithe.s3.client.S3Client;
import io.staithe.s3.client.StoreTraits;
import io.staithe.s3.client.Timeouts;
import io.staithe.s3.credentials.CredentialsSource;
import io.staithe.s3.upload.Discarded;
import io.staithe.s3.upload.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The client that the blob store uses, and the store's uploads with the settings it has unless told otherwise. */
final class StaitheUploader implements Uploader {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PARALLEL_PARTS = 4;
    private static final int HEAP_SHARE = 4;
    private static final int MOST_THREADS = 64;
    private static final int IDLE_SECONDS = 10;

    private final S3Client client;
    private final PartBuffer content;
    private final Uploads uploads;

    StaitheUploader(URI endpoint, byte[] bytes, StoreTraits traits) throws IOException {
        client = S3Client.open(settings(endpoint)).with(traits);
        content = new PartMemory(bytes.length, PATIENCE).lease(bytes.length);
        content.add(bytes, 0, bytes.length);
        uploads = new Uploads(
                client,
                new PartMemory(Runtime.getRuntime().maxMemory() / HEAP_SHARE, PATIENCE),
                PART_BYTES,
                PARALLEL_PARTS,
                new ThreadPoolExecutor(0, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>()),
                new Discarded(client),
                IdSource.random());
    }

    private static ClientSettings settings(URI endpoint) {
        return new ClientSettings(
                Optional.of(endpoint),
                Optional.empty(),
                Client.REGION,
                Client.BUCKET,
                "",
                true,
                CredentialsSource.of(AwsCredentials.of(Client.KEY_ID, Client.SECRET)),
                Map.of(),
                InstantSource.system(),
                new Random()::nextDouble,
                RetrySettings.STANDARD,
                Timeouts.STANDARD);
    }

    @Override
    public void put(String key) throws IOException {
        client.put(key, content);
    }

    @Override
    public void pour(String key, InputStream stream, Digest digest) throws IOException {
        try (BlobUpload upload = uploads.begin(DigestAlgorithm.SHA256)) {
            upload.append(stream);
            upload.commit(digest);
        }
    }
}
