package io.staithe.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of a bucket, put to use on a real store. */
class BucketTest {
    private static final String KEY_ID = "AKIDASSEMBLY";
    private static final String SECRET = "not-a-secret-of-anyone";
    private static final byte[] CONTENT = "content".getBytes(UTF_8);

    private static S3Proxy proxy;

    @TempDir
    Path folder;

    @BeforeAll
    static void startStore() throws Exception {
        TransientNio2BlobStore buckets = new TransientNio2BlobStore();
        buckets.createContainer("images");
        proxy = S3Proxy.builder()
                .blobStore(buckets)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY_ID, SECRET)
                .ignoreUnknownHeaders(true)
                .build();
        proxy.start();
        System.setProperty("aws.accessKeyId", KEY_ID);
        System.setProperty("aws.secretAccessKey", SECRET);
    }

    @AfterAll
    static void stopStore() throws Exception {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        proxy.stop();
    }

    @Test
    void blobsAreInTheBucketBelowThePrefix() throws Exception {
        StoredBlob blob;
        try (BlobStore blobs = folder("--bucket images --s3-prefix one").openBlobs()) {
            blob = push(blobs);
        }

        assertThat(folder).isEmptyDirectory();
        try (BlobStore same = folder("--bucket images --s3-prefix one/").openBlobs();
                BlobStore other = folder("--bucket images --s3-prefix other").openBlobs()) {
            assertThat(same.list(Optional.empty(), 10))
                    .extracting(ListedBlob::blob)
                    .containsExactly(blob);
            assertThat(other.list(Optional.empty(), 10)).isEmpty();
        }
    }

    @Test
    void clientsAreSentToThePublicEndpoint() throws Exception {
        try (BlobStore blobs = folder(
                        "--bucket images --s3-public-endpoint https://s3.example.com --s3-region eu-west-1")
                .openBlobs()) {
            URI url = blobs.presign(push(blobs).locator(), "GET", Duration.ofMinutes(1))
                    .orElseThrow();

            assertThat(url).hasScheme("https").hasHost("s3.example.com");
            assertThat(url.getPath()).startsWith("/images/blobs/sha256/");
            assertThat(url.getQuery()).contains("/eu-west-1/s3/");
        }
    }

    @Test
    void theStoreIsAskedToEncrypt() throws Exception {
        try (BlobStore blobs = folder("--bucket images --s3-sse AES256").openBlobs()) {
            assertThat(push(blobs).size()).isEqualTo(CONTENT.length);
        }
    }

    @Test
    void aBucketThatIsNotThereIsSaidToBe() {
        assertThatThrownBy(() -> folder("--bucket missing").openBlobs())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("NoSuchBucket");
    }

    @Test
    void theWholeRegistryOpens() throws Exception {
        folder("--bucket images").open().close();

        assertThat(folder.resolve("registry.db")).exists();
        assertThat(folder.resolve("blobs")).doesNotExist();
    }

    private static StoredBlob push(BlobStore blobs) throws IOException {
        try (BlobUpload upload = blobs.begin(DigestAlgorithm.SHA256)) {
            upload.append(new ByteArrayInputStream(CONTENT));
            return upload.commit(DigestAlgorithm.SHA256.digest(CONTENT));
        }
    }

    private RegistryFolder folder(String words) {
        FolderOptions options = new FolderOptions();
        new CommandLine(options.rows())
                .read(("--data " + folder + " --s3-endpoint http://127.0.0.1:" + proxy.getPort() + " " + words)
                        .split(" "));
        return options.folder();
    }
}
