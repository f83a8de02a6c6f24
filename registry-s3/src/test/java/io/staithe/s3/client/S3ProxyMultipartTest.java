package io.staithe.s3.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.store.ByteRange;
import io.staithe.s3.fixture.S3ProxyServer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects made of parts, at a server that verifies what it is sent. */
class S3ProxyMultipartTest {
    private static final int PART = 5 * 1024 * 1024;

    private final S3Client client = S3ProxyServer.settings().prefix("p/").open();

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void partsBecomeOneObject(boolean crc32c) throws IOException {
        S3Client known = client.with(new StoreTraits(crc32c, true, true));
        byte[] first = random(PART);
        byte[] last = random(1000);
        String id = known.createMultipartUpload("data/x");
        PartTag two = known.uploadPart("data/x", id, 2, Payload.of(last));
        PartTag one = known.uploadPart("data/x", id, 1, Payload.of(first));
        assertThat(one.crc32c().isPresent()).isEqualTo(crc32c);
        assertThat(known.head("data/x")).isEmpty();

        known.completeMultipartUpload("data/x", id, List.of(one, two), PART + 1000);

        assertThat(known.head("data/x")).map(ObjectHead::size).contains(PART + 1000L);
        try (InputStream content =
                known.get("data/x", new ByteRange(PART - 10, 1010)).content()) {
            byte[] read = content.readAllBytes();
            assertThat(read)
                    .startsWith(java.util.Arrays.copyOfRange(first, PART - 10, PART))
                    .endsWith(last);
        }
        assertThat(known.listMultipartUploads("", Optional.empty(), 10)).isEmpty();
    }

    @Test
    void aPartMayBeMadeOfAnObject() throws IOException {
        byte[] source = random(PART + 5);
        client.put("source é", Payload.of(source));
        String id = client.createMultipartUpload("copy");
        PartTag one = client.uploadPartCopy("copy", id, 1, "source é", new ByteRange(5, PART));
        PartTag two = client.uploadPart("copy", id, 2, Payload.of(new byte[] {1, 2, 3}));

        client.completeMultipartUpload("copy", id, List.of(one, two), PART + 3);

        try (InputStream content = client.get("copy", new ByteRange(0, 10)).content()) {
            assertThat(content.readAllBytes()).isEqualTo(java.util.Arrays.copyOfRange(source, 5, 15));
        }
    }

    @Test
    void anUploadThatWasAbortedIsGone() throws IOException {
        String id = client.createMultipartUpload("x");
        PartTag one = client.uploadPart("x", id, 1, Payload.of(new byte[10]));
        client.abortMultipartUpload("x", id);
        client.abortMultipartUpload("x", id);

        assertThatThrownBy(() -> client.completeMultipartUpload("x", id, List.of(one), 10))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.code()).isEqualTo("NoSuchUpload"));
        assertThat(client.head("x")).isEmpty();
    }

    @Test
    void aPartOfAnotherTagIsRefused() throws IOException {
        String id = client.createMultipartUpload("x");
        client.uploadPart("x", id, 1, Payload.of(new byte[10]));
        PartTag wrong = new PartTag(1, "\"d41d8cd98f00b204e9800998ecf8427e\"", Optional.empty());

        assertThatThrownBy(() -> client.completeMultipartUpload("x", id, List.of(wrong), 10))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.code()).isEqualTo("InvalidPart"));
    }

    @Test
    void anUploadIdThatIsNoneIsRefused() {
        assertThatThrownBy(() -> client.abortMultipartUpload("x", "id\r\nHost: evil"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.uploadPart("x", "", 1, Payload.of(new byte[1])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.uploadPart("x", "id", 0, Payload.of(new byte[1])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
