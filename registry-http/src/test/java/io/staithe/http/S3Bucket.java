package io.staithe.http;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.s3.S3BlobStore;
import io.staithe.s3.S3Settings;
import io.staithe.s3.credentials.CredentialsSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/**
 * Stores in a bucket, each below a prefix of its own: of S3Proxy in this process, or of the store that the properties
 * {@code staithe.s3.endpoint}, {@code .bucket}, {@code .key} and {@code .secret} name.
 */
final class S3Bucket {
    private static final long MEMORY = 64L * 1024 * 1024;
    private static final String BUCKET = System.getProperty("staithe.s3.bucket", "tests");
    private static final AwsCredentials KEY = AwsCredentials.of(
            System.getProperty("staithe.s3.key", "AKIDTEST"), System.getProperty("staithe.s3.secret", "SECRETTEST"));
    private static final AtomicInteger PREFIXES = new AtomicInteger();
    private static final URI ENDPOINT = endpoint();

    private S3Bucket() {}

    static S3BlobStore freshStore() {
        try {
            return S3BlobStore.connect(S3Settings.builder()
                    .endpoint(ENDPOINT)
                    .region("us-east-1")
                    .bucket(BUCKET)
                    .prefix("http-" + ProcessHandle.current().pid() + "-" + PREFIXES.incrementAndGet())
                    .credentials(CredentialsSource.of(KEY))
                    .memoryBytes(MEMORY)
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI endpoint() {
        String named = System.getProperty("staithe.s3.endpoint");
        return named == null ? proxy() : URI.create(named);
    }

    private static URI proxy() {
        TransientNio2BlobStore heap = new TransientNio2BlobStore();
        heap.createContainer(CreateBucketRequest.builder().bucket(BUCKET).build());
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(heap)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY.accessKeyId(), KEY.secretAccessKey())
                .ignoreUnknownHeaders(true)
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }
}
