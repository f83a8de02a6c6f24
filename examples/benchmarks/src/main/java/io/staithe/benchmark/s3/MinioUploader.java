package io.staithe.benchmark.s3;

import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.MinioException;
import io.staithe.registry.digest.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** MinIO's client. */
final class MinioUploader implements Uploader {
    private static final Long UNKNOWN = -1L;

    private final MinioClient client;
    private final byte[] content;

    MinioUploader(URI endpoint, byte[] content) {
        this.content = content;
        this.client = MinioClient.builder()
                .endpoint(endpoint.toString())
                .region(Client.REGION)
                .credentials(Client.KEY_ID, Client.SECRET)
                .build();
    }

    @Override
    public void put(String key) throws MinioException {
        client.putObject(PutObjectArgs.builder()
                .bucket(Client.BUCKET)
                .object(key)
                .data(content, content.length)
                .build());
    }

    @Override
    public void pour(String key, InputStream stream, Digest digest) throws IOException, MinioException {
        HashedStream hashed = new HashedStream(stream);
        client.putObject(
                PutObjectArgs.builder().bucket(Client.BUCKET).object(key).stream(hashed, UNKNOWN, (long) PART_BYTES)
                        .build());
        hashed.require(digest);
    }
}
