package io.staithe.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {
    private static final byte[] CONFIG = "{}".getBytes();
    private static final byte[] LAYER = TestClient.bytes(3_000_000);

    @TempDir
    static Path folder;

    private static Service service;

    @BeforeAll
    static void open() throws Exception {
        service = Service.open(
                ServerOptions.parse("--port", "0", "--data", folder.toString(), "--create-on-push"), line -> {});
    }

    @AfterAll
    static void stop() {
        assertThat(service.stop()).isTrue();
    }

    @Test
    void whatIsPushedIsPulled() throws Exception {
        TestClient client = TestClient.speaking(Version.HTTP_1_1, service.uri());

        assertThat(client.push(CONFIG).statusCode()).isEqualTo(201);
        assertThat(client.push(LAYER).statusCode()).isEqualTo(201);
        assertThat(client.tag("1", CONFIG, LAYER).statusCode()).isEqualTo(201);

        HttpResponse<byte[]> layer = client.get("blobs/" + TestClient.digest(LAYER));
        assertThat(layer.statusCode()).isEqualTo(200);
        assertThat(layer.body()).isEqualTo(LAYER);
        HttpResponse<byte[]> manifest = client.get("manifests/1");
        assertThat(manifest.headers().firstValue("Docker-Content-Digest")).contains(TestClient.digest(manifest.body()));
    }

    /** Java's client is one of those that ask with every request. */
    @Test
    void whoAsksForAnUpgradeIsAnsweredWithoutOne() throws Exception {
        HttpResponse<byte[]> pushed =
                TestClient.speaking(Version.HTTP_2, service.uri()).pushAsForm(LAYER);
        HttpResponse<byte[]> pulled =
                TestClient.speaking(Version.HTTP_2, service.uri()).get("blobs/" + TestClient.digest(LAYER));

        assertThat(pushed.statusCode()).isEqualTo(201);
        assertThat(pulled.body()).isEqualTo(LAYER);
        assertThat(pulled.version()).isEqualTo(Version.HTTP_1_1);
    }

    @Test
    void whoKnowsBeforehandSpeaksHttp2OnThePlainPort() throws Exception {
        byte[] noSettings = {0, 0, 0, 4, 0, 0, 0, 0, 0};
        try (RawConnection connection = new RawConnection(service.uri())) {
            connection.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").send(noSettings);

            byte[] frame = connection.read(noSettings.length);

            assertThat(frame[3]).as("type of the first frame").isEqualTo(noSettings[3]);
        }
    }

    @Test
    void formsAreLeftToTheRegistry() throws Exception {
        TestClient client = TestClient.speaking(Version.HTTP_1_1, service.uri());

        assertThat(client.pushAsForm(CONFIG).statusCode()).isEqualTo(201);
        assertThat(client.get("blobs/" + TestClient.digest(CONFIG)).body()).isEqualTo(CONFIG);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /v2/team%2Fapp/tags/list HTTP/1.1, 400",
        "GET /v2/team%5Capp/tags/list HTTP/1.1, 400",
        "GET /v2/../v2/ HTTP/1.1, 400",
        "GET /v2/;x=y HTTP/1.1, 400",
        "TRACE /v2/ HTTP/1.1, 405",
        "GET /v2/ab\u0001 HTTP/1.1, 400",
        "GET /v2/ HTTP/3.0, 505",
        "nonsense, 400",
    })
    void whatIsRefusedIsRefusedInFewWords(String line, int status) throws Exception {
        try (RawConnection connection = new RawConnection(service.uri())) {
            connection.send(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            String answer = connection.readToEnd();

            assertThat(answer).startsWith("HTTP/1.1 " + status).hasSizeLessThan(1_000);
            assertThat(answer).doesNotContainIgnoringCase("tomcat", "<html", "java.");
            String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            assertThat(body).matches("|\\{\"errors\":\\[.*]}");
        }
    }

    @Test
    void whoTriesTlsOnThePlainPortHearsHttpAtOnce() throws Exception {
        try (RawConnection connection = new RawConnection(service.uri())) {
            byte[] hello = TestClient.bytes(517);
            System.arraycopy(new byte[] {0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3}, 0, hello, 0, 11);

            assertThat(connection.send(hello).readToEnd()).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void aHeadWithAsManyTagsAsAPushMayHaveIsNotTooLong() throws Exception {
        TestClient client = TestClient.speaking(Version.HTTP_1_1, service.uri());
        client.push(CONFIG);
        client.push(LAYER);
        StringBuilder tags = new StringBuilder("first");
        for (int i = 0; i < 49; i++) {
            tags.append(i == 0 ? "?tag=" : "&tag=").append("t".repeat(120)).append(i);
        }

        HttpResponse<byte[]> pushed = client.tag(tags.toString(), CONFIG, LAYER);

        assertThat(pushed.statusCode()).isEqualTo(201);
        assertThat(pushed.headers().allValues("OCI-Tag")).hasSize(49);
    }
}
