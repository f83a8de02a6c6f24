package io.staithe.benchmark.s3;

import io.staithe.registry.digest.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * The AWS SDK's synchronous client, over the HTTP client it brings. It takes no stream of unknown length: such a one is
 * gathered part by part, as its users do.
 */
final class AwsUploader implements Uploader {
    private static final String TYPE = "application/octet-stream";

    private final S3Client client;
    private final byte[] content;
    private final boolean uncopied;

    AwsUploader(URI endpoint, byte[] content, RequestChecksumCalculation checksums, boolean uncopied) {
        this.content = content;
        this.uncopied = uncopied;
        this.client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(Client.REGION))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(Client.KEY_ID, Client.SECRET)))
                .forcePathStyle(true)
                .requestChecksumCalculation(checksums)
                .build();
    }

    @Override
    public void put(String key) {
        client.putObject(put -> put.bucket(Client.BUCKET).key(key), body(content, content.length));
    }

    @Override
    public void pour(String key, InputStream stream, Digest digest) throws IOException {
        HashedStream hashed = new HashedStream(stream);
        String upload = client.createMultipartUpload(
                        create -> create.bucket(Client.BUCKET).key(key))
                .uploadId();
        byte[] part = new byte[PART_BYTES];
        List<CompletedPart> parts = new ArrayList<>();
        for (int length = hashed.readNBytes(part, 0, PART_BYTES);
                length > 0;
                length = hashed.readNBytes(part, 0, PART_BYTES)) {
            parts.add(part(key, upload, parts.size() + 1, body(part, length)));
        }
        hashed.require(digest);
        client.completeMultipartUpload(complete ->
                complete.bucket(Client.BUCKET).key(key).uploadId(upload).multipartUpload(made -> made.parts(parts)));
    }

    private CompletedPart part(String key, String upload, int number, RequestBody body) {
        String tag = client.uploadPart(
                        part -> part.bucket(Client.BUCKET)
                                .key(key)
                                .uploadId(upload)
                                .partNumber(number),
                        body)
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    /** The usual way copies; a provider of streams does not. */
    private RequestBody body(byte[] bytes, int length) {
        if (!uncopied) {
            return RequestBody.fromByteBuffer(ByteBuffer.wrap(bytes, 0, length));
        }
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(bytes, 0, length), length, TYPE);
    }
}
