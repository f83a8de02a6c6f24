package io.staithe.http;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.s3.S3BlobStore;
import io.staithe.s3.S3Settings;
import io.staithe.s3.S3SettingsBuilder;
import io.staithe.s3.credentials.CredentialsSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/**
 * Stores in a bucket, each below a prefix of its own: of S3Proxy in this process, or of the store that {@code S3_ENDPOINT} and
 * {@code S3_BUCKET} in the environment name, with the credentials that are there too.
 */
final class S3Bucket {
    private static final long MEMORY = 64L * 1024 * 1024;
    private static final String BUCKET =
            Optional.ofNullable(System.getenv("S3_BUCKET")).orElse("tests");
    private static final AwsCredentials KEY = AwsCredentials.of("AKIDTEST", "SECRETTEST");
    private static final AtomicInteger PREFIXES = new AtomicInteger();
    private static final S3Settings SETTINGS = settings();

    private S3Bucket() {}

    static S3BlobStore freshStore() {
        try {
            return S3BlobStore.connect(SETTINGS.toBuilder()
                    .prefix("http-" + ProcessHandle.current().pid() + "-" + PREFIXES.incrementAndGet())
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static S3Settings settings() {
        S3SettingsBuilder settings = S3Settings.builder().bucket(BUCKET).memoryBytes(MEMORY);
        String named = System.getenv("S3_ENDPOINT");
        if (named == null) {
            settings.endpoint(proxy()).region("us-east-1").credentials(CredentialsSource.of(KEY));
        } else {
            settings.endpoint(URI.create(named));
        }
        return settings.build();
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
