package io.staithe.s3.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.s3.fixture.S3ProxyServer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages of objects and uploads, at a server that verifies what it is sent. */
class S3ProxyListingTest {
    private final S3Client client = S3ProxyServer.settings().prefix("p/").open();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void objectsComeInByteOrderPageByPage() throws IOException {
        List<String> keys = List.of("a!", "a/1", "a/2", "a0", "aa", "b");
        for (String key : keys) {
            client.put(key, Payload.of(new byte[key.length()]));
        }
        List<ListedObject> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        for (List<ListedObject> page = client.list("", after, 2); !page.isEmpty(); page = client.list("", after, 2)) {
            assertThat(page).hasSize(2);
            found.addAll(page);
            after = Optional.of(page.get(1).key());
        }

        assertThat(found).extracting(ListedObject::key).containsExactlyElementsOf(keys);
        assertThat(found).allSatisfy(object -> {
            assertThat(object.size()).isEqualTo(object.key().length());
            assertThat(object.lastModified()).isAfter(Instant.now().minusSeconds(600));
        });
        assertThat(client.list("a/", Optional.empty(), 1_000))
                .extracting(ListedObject::key)
                .containsExactly("a/1", "a/2");
        assertThat(client.list("a/", Optional.of("a/1"), 1_000))
                .extracting(ListedObject::key)
                .containsExactly("a/2");
    }

    @Test
    void uploadsComePageByPage() throws IOException {
        String one = client.createMultipartUpload("data/1");
        String two = client.createMultipartUpload("data/2");
        client.createMultipartUpload("elsewhere");

        List<ListedUpload> first = client.listMultipartUploads("data/", Optional.empty(), 1);
        assertThat(first).hasSize(1);
        assertThat(first.get(0).key()).isEqualTo("data/1");
        assertThat(first.get(0).uploadId()).isEqualTo(one);
        assertThat(first.get(0).initiated()).isAfter(Instant.now().minusSeconds(600));
        assertThat(client.listMultipartUploads("data/", Optional.of(first.get(0)), 1_000))
                .extracting(ListedUpload::uploadId)
                .containsExactly(two);
    }
}
