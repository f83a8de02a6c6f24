package io.staithe.s3.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.store.ByteRange;
import io.staithe.s3.fixture.S3ProxyServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole objects, at a server that verifies what it is sent. */
class S3ProxyObjectsTest {
    private static final byte[] HELLO = "hello, object".getBytes(UTF_8);
    private static final StoreTraits ALL = new StoreTraits(true, true, true);

    private final S3Client client =
            S3ProxyServer.settings().prefix("some/prefix/").open();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whatIsPutIsThere() throws IOException {
        String etag = client.put("a/b", Payload.of(HELLO));

        ObjectHead head = client.head("a/b").orElseThrow();
        assertThat(head.size()).isEqualTo(HELLO.length);
        assertThat(head.etag()).isEqualTo(etag).startsWith("\"");
        assertThat(head.lastModified())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        ObjectBody body = client.get("a/b", ByteRange.all(HELLO.length));
        try (InputStream content = body.content()) {
            assertThat(content.readAllBytes()).isEqualTo(HELLO);
        }
        assertThat(body.etag()).isEqualTo(etag);
        assertThat(Duration.between(body.lastModified(), body.storeTime())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aRangeIsExactlyTheRange() throws IOException {
        client.put("a", Payload.of(HELLO));

        assertThat(read("a", new ByteRange(7, 6))).isEqualTo("object");
        assertThat(read("a", new ByteRange(0, 1))).isEqualTo("h");
        assertThatThrownBy(() -> read("a", new ByteRange(7, 7))).isInstanceOf(S3Exception.class);
        assertThatThrownBy(() -> read("a", new ByteRange(HELLO.length, 1)))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.code()).isEqualTo("InvalidRange"));
    }

    @Test
    void aChecksumGoesAlongWhereTheStoreVerifiesIt() throws IOException {
        client.with(ALL).put("a", Payload.of(HELLO));

        assertThat(read("a", ByteRange.all(HELLO.length))).isEqualTo("hello, object");
    }

    @Test
    void anObjectMayBeEmpty() throws IOException {
        client.with(ALL).put("empty", Payload.of(new byte[0]));

        assertThat(client.head("empty")).map(ObjectHead::size).contains(0L);
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        assertThat(client.head("nothing")).isEmpty();
        assertThatThrownBy(() -> client.get("nothing", ByteRange.all(1))).isInstanceOf(NoSuchFileException.class);
        client.delete("nothing");
    }

    @Test
    void aBucketThatIsNotThereIsAFailure() {
        try (S3Client other = io.staithe.s3.fixture.Settings.of(S3ProxyServer.endpoint(), "no-such-bucket")
                .credentials(S3ProxyServer.CREDENTIALS)
                .open()) {
            assertThatThrownBy(() -> other.get("a", ByteRange.all(1)))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.code()).isEqualTo("NoSuchBucket"));
            assertThatThrownBy(() -> other.delete("a")).isInstanceOf(S3Exception.class);
            assertThatThrownBy(() -> other.put("a", Payload.of(HELLO))).isInstanceOf(S3Exception.class);
        }
    }

    @Test
    void whatIsDeletedIsGone() throws IOException {
        for (StoreTraits traits : List.of(StoreTraits.LEAST, ALL)) {
            for (String key : List.of("a", "b & <c>", "d/é")) {
                client.put(key, Payload.of(HELLO));
            }
            client.delete("a");
            client.with(traits).deleteAll(List.of("b & <c>", "d/é", "was never there"));

            assertThat(client.list("", Optional.empty(), 1_000)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with space",
                "per%cent%41",
                "plus+plus",
                "til~de",
                "quest?ion=1&more",
                "semi;colon:colon@at",
                "quo'te\"s",
                "üñï/çødé/漢字/😀",
                "dots/a..b/.hidden/c.",
                "brackets[1]{2}(3)",
                "back\\slash^caret`tick|bar",
                "star*bang!dollar$hash#comma,"
            })
    void aKeyMayHaveOddCharacters(String key) throws IOException {
        client.put(key, Payload.of(HELLO));

        assertThat(read(key, ByteRange.all(HELLO.length))).isEqualTo("hello, object");
        assertThat(client.list("", Optional.empty(), 10))
                .extracting(ListedObject::key)
                .containsExactly(key);
        client.with(ALL).deleteAll(List.of(key));
        assertThat(client.head(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/../b", "a/.", "./a", "a\r\nx-amz-acl: public-read", "a\u0000", "\ud800"})
    void aKeyThatWouldBeReadOtherwiseIsRefused(String key) {
        assertThatThrownBy(() -> client.put(key, Payload.of(HELLO))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.head(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.presign("GET", key, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String read(String key, ByteRange range) throws IOException {
        try (InputStream content = client.get(key, range).content()) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }
}
