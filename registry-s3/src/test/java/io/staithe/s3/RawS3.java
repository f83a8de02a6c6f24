package io.staithe.s3;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.s3.fixture.S3ProxyServer;
import io.staithe.s3.fixture.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A bucket that is spoken to in requests of any kind, among them those that our client does not send. */
final class RawS3 {
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private final URI endpoint;
    private final String bucket;
    private final AwsCredentials credentials;
    private final String prefix = "quirks-" + ProcessHandle.current().pid() + "-" + PREFIXES.incrementAndGet() + "/";

    private RawS3(URI endpoint, String bucket, AwsCredentials credentials) {
        this.endpoint = endpoint;
        this.bucket = bucket;
        this.credentials = credentials;
    }

    /** A bucket of S3Proxy in this process. */
    static RawS3 ofS3Proxy() {
        return new RawS3(S3ProxyServer.endpoint(), S3ProxyServer.freshBucket(), S3ProxyServer.CREDENTIALS);
    }

    /** The bucket that the environment names. */
    static RawS3 ofEnvironment() {
        return new RawS3(
                URI.create(System.getenv("S3_ENDPOINT")),
                System.getenv("S3_BUCKET"),
                AwsCredentials.of(System.getenv("AWS_ACCESS_KEY_ID"), System.getenv("AWS_SECRET_ACCESS_KEY")));
    }

    /** The same bucket for whoever has other credentials. */
    RawS3 as(AwsCredentials others) {
        return new RawS3(endpoint, bucket, others);
    }

    AwsCredentials credentials() {
        return credentials;
    }

    /** What our client needs to see the same keys. */
    Settings settings() {
        return Settings.of(endpoint, bucket).credentials(credentials).prefix(prefix);
    }

    /** A request for a key below the prefix. */
    RawRequest request(String method, String key) {
        return new RawRequest(endpoint, "/" + bucket + "/" + prefix + key, method, credentials);
    }

    /** A request for the bucket. */
    RawRequest request(String method) {
        return new RawRequest(endpoint, "/" + bucket, method, credentials);
    }

    /** The key as the store knows it. */
    String whole(String key) {
        return prefix + key;
    }

    /** How {@code x-amz-copy-source} names a key. */
    String source(String key) {
        return "/" + bucket + "/" + prefix + key;
    }

    RawAnswer put(String key, String content) throws IOException {
        return request("PUT", key).send(content);
    }

    RawAnswer get(String key) throws IOException {
        return request("GET", key).send();
    }

    /** Begins a multipart upload, and gives its id. */
    String begin(String key) throws IOException {
        return request("POST", key).query("uploads", "").send().text("UploadId");
    }

    /** Sends a part, and gives its entity tag. */
    String part(String key, String uploadId, int number, String content) throws IOException {
        return request("PUT", key)
                .query("partNumber", Integer.toString(number))
                .query("uploadId", uploadId)
                .send(content)
                .header("ETag");
    }

    RawAnswer abort(String key, String uploadId) throws IOException {
        return request("DELETE", key).query("uploadId", uploadId).send();
    }

    /** A request that completes an upload by its first part alone. */
    RawAnswer complete(String key, String uploadId, String etag, String... headers) throws IOException {
        RawRequest request = request("POST", key).query("uploadId", uploadId);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.send("<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>" + etag
                + "</ETag></Part></CompleteMultipartUpload>");
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
