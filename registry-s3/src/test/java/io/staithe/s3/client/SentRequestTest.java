package io.staithe.s3.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.store.ByteRange;
import io.staithe.s3.fixture.RecordedLogs;
import io.staithe.s3.fixture.Request;
import io.staithe.s3.fixture.ScriptedStore;
import io.staithe.s3.fixture.Settings;
import io.staithe.s3.fixture.Turn;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What requests look like. */
class SentRequestTest extends FaultTest {
    private static final String HELLO_SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final String HELLO_CRC32C = "mnG7TA==";
    private static final StoreTraits ALL = new StoreTraits(true, true, true);
    private static final String CREATED = "<R><UploadId>id&amp;1</UploadId></R>";

    private final Payload hello = Payload.of("hello".getBytes(UTF_8));

    @Test
    void everyRequestSaysWhoAsksAndWantsBytesAsTheyAre() throws IOException {
        S3Client client = facing(Turn.answer(200, "", "ETag: \"t\""));
        client.put("a", hello);

        Request request = requests().get(0);
        assertThat(request.line()).isEqualTo("PUT /bucket/a HTTP/1.1");
        assertThat(request.header("User-Agent")).contains("staithe");
        assertThat(request.header("Accept-Encoding")).contains("identity");
        assertThat(request.header("Content-Length")).contains("5");
        assertThat(request.header("Transfer-Encoding")).isEmpty();
        assertThat(request.header("Content-Type")).isEmpty();
        assertThat(request.header("x-amz-content-sha256")).contains(HELLO_SHA256);
        assertThat(request.header("Host"))
                .contains("127.0.0.1:" + store().endpoint().getPort());
    }

    @Test
    void aChecksumIsDeclaredSentAndRepeated() throws IOException {
        List<String> bodies = new CopyOnWriteArrayList<>();
        S3Client client = facing(Turn.answer(200, CREATED), Turn.answer(200, "", "ETag: \"<t>\""), exchange -> {
                    exchange.readHead();
                    bodies.add(new String(exchange.readBody(), UTF_8));
                    exchange.write(Turn.response(200, "<R><ETag>x-1</ETag></R>"));
                })
                .with(ALL);
        String id = client.createMultipartUpload("a");
        PartTag tag = client.uploadPart("a", id, 1, hello);
        client.completeMultipartUpload("a", id, List.of(tag), 5);

        assertThat(id).isEqualTo("id&1");
        assertThat(tag).isEqualTo(new PartTag(1, "\"<t>\"", Optional.of(HELLO_CRC32C)));
        assertThat(requests().get(0).header("x-amz-checksum-algorithm")).contains("CRC32C");
        assertThat(requests().get(1).header("x-amz-checksum-crc32c")).contains(HELLO_CRC32C);
        assertThat(requests().get(1).target()).isEqualTo("/bucket/a?partNumber=1&uploadId=id%261");
        assertThat(bodies.get(0))
                .contains("<Part><PartNumber>1</PartNumber><ETag>\"&lt;t&gt;\"</ETag>" + "<ChecksumCRC32C>"
                        + HELLO_CRC32C + "</ChecksumCRC32C></Part>");
    }

    @Test
    void withoutThemNoChecksumIsMentioned() throws IOException {
        S3Client client = facing(Turn.answer(200, CREATED), Turn.answer(200, "", "ETag: \"t\""));
        client.uploadPart("a", client.createMultipartUpload("a"), 1, hello);

        assertThat(requests())
                .allSatisfy(request ->
                        assertThat(request.headers().toString().toLowerCase()).doesNotContain("checksum"));
    }

    @Test
    void whatCreatesAnObjectSaysHowToKeepIt() throws IOException {
        S3Client client = having(settings -> settings.creationHeaders(Map.of("X-Amz-Storage-Class", "STANDARD_IA")))
                .facing(
                        Turn.answer(200, "", "ETag: \"t\""),
                        Turn.answer(200, CREATED),
                        Turn.answer(200, "", "ETag: \"t\""));
        client.put("a", hello);
        client.uploadPart("a", client.createMultipartUpload("a"), 1, hello);

        assertThat(requests())
                .extracting(request -> request.header("x-amz-storage-class"))
                .containsExactly(Optional.of("STANDARD_IA"), Optional.of("STANDARD_IA"), Optional.empty());
        assertThat(requests().get(0).header("Authorization").orElseThrow()).contains(";x-amz-storage-class,");
    }

    @ParameterizedTest
    @CsvSource({
        "Host, evil.example",
        "Authorization, x",
        "x-amz-acl, 'a\r\nb'",
        "x-amz-acl, ''",
        "'x-amz-acl: y\r\nz', a",
        "x-amz-server-side-encryption-customer-key, secret"
    })
    void aHeaderThatDoesNotBelongThereIsRefused(String name, String value) {
        Settings settings =
                Settings.of(java.net.URI.create("http://127.0.0.1"), "bucket").creationHeaders(Map.of(name, value));

        assertThatThrownBy(settings::open)
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("secret")
                .doesNotContain("\n");
    }

    @Test
    void manyKeysAreDeletedInOneDocument() throws IOException {
        List<String> bodies = new CopyOnWriteArrayList<>();
        S3Client client = having(settings -> settings.prefix("p/"))
                .facing(exchange -> {
                    exchange.readHead();
                    bodies.add(new String(exchange.readBody(), UTF_8));
                    exchange.write(Turn.response(200, "<DeleteResult/>"));
                })
                .with(ALL);
        client.deleteAll(List.of("a", "b&"));
        client.deleteAll(List.of());

        assertThat(requests()).hasSize(1);
        assertThat(requests().get(0).line()).isEqualTo("POST /bucket/?delete= HTTP/1.1");
        assertThat(requests().get(0).header("Content-MD5")).isPresent();
        assertThat(bodies.get(0))
                .endsWith("<Quiet>true</Quiet><Object><Key>p/a</Key></Object>"
                        + "<Object><Key>p/b&amp;</Key></Object></Delete>");
        client.deleteAll(Collections.nCopies(1_000, "k"));
        assertThatThrownBy(() -> client.deleteAll(Collections.nCopies(1_001, "k")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(requests()).hasSize(2);
    }

    @Test
    void partsHaveTenThousandNumbers() throws IOException {
        S3Client client = facing(Turn.answer(200, "", "ETag: \"t\""));

        client.uploadPart("a", "id", 10_000, hello);
        assertThatThrownBy(() -> client.uploadPart("a", "id", 10_001, hello))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.uploadPart("a", "i\nd", 1, hello)).isInstanceOf(IllegalArgumentException.class);
        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-slash", "/", "/a/", "a/../", "a\n/"})
    void aPrefixThatIsNoneIsRefused(String prefix) {
        assertThatThrownBy(() -> having(settings -> settings.prefix(prefix)).facing(Turn.answer(200, "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCopyNamesItsSourceAndRange() throws IOException {
        S3Client client = having(settings -> settings.prefix("p/"))
                .facing(Turn.answer(200, "<R><ETag>\"t\"</ETag><ChecksumCRC32C>AAAAAA==</ChecksumCRC32C></R>"));

        assertThat(client.uploadPartCopy("a", "id", 3, "b c", new ByteRange(10, 5)))
                .isEqualTo(new PartTag(3, "\"t\"", Optional.of("AAAAAA==")));
        assertThat(requests().get(0).header("x-amz-copy-source")).contains("/bucket/p/b%20c");
        assertThat(requests().get(0).header("x-amz-copy-source-range")).contains("bytes=10-14");
    }

    @Test
    void aRequestIsLoggedWithoutItsSecrets() throws IOException {
        String key = "logged/" + System.nanoTime();
        S3Client client =
                facing(Turn.error(500, "InternalError"), Turn.answer(200, "", "ETag: \"t\"", "x-amz-request-id: REQ7"));
        client.put(key, hello);

        List<String> lines =
                RecordedLogs.lines().stream().filter(line -> line.contains(key)).toList();
        assertThat(lines)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .matches("DEBUG PUT PutObject " + key + " try 1: 500 in \\d+ ms, request -"),
                        second -> assertThat(second)
                                .matches("DEBUG PUT PutObject " + key + " try 2: 200 in \\d+ ms, request REQ7"));
        assertThat(RecordedLogs.lines()).noneMatch(line -> line.contains("SECRETTEST") || line.contains("Signature="));
    }

    @Test
    void connectionsAreKeptAndCloseEndsThem() throws Exception {
        S3Client client = facing(Turn.answer(200, "", "ETag: \"t\""));
        for (int call = 0; call < 10; call++) {
            client.put("a", hello);
        }
        ScriptedStore store = store();
        assertThat(store.connections()).isEqualTo(1);

        client.close();
        store.awaitEnds();
        client.put("a", hello);
        store.awaitEnds();
    }
}
