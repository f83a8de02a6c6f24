package io.staithe.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {
    private static final byte[] BLOB = TestClient.bytes(200_000);

    @TempDir
    Path folder;

    /** A line is written when the answer has left, so that a client may be ahead of it. */
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Test
    void everyRequestIsALineAndNoSecretIsInIt() throws Exception {
        Service service = open("--access-log", "--user", "alice:s3cret");
        try {
            HttpClient http = HttpClient.newHttpClient();
            TestClient alice = new TestClient(http, service.uri(), "alice:s3cret");
            assertThat(alice.pushAsForm(BLOB).statusCode()).isEqualTo(201);
            assertThat(alice.get("blobs/" + TestClient.digest(BLOB)).body()).isEqualTo(BLOB);
            assertThat(new TestClient(http, service.uri(), "alice:wrong")
                            .get("tags/list?n=1")
                            .statusCode())
                    .isEqualTo(401);

            String blob = "/v2/team/app/blobs/";
            assertThat(next()).matches("127\\.0\\.0\\.1 alice POST " + blob + "uploads/ 201 0B \\d+ms");
            assertThat(next())
                    .matches("127\\.0\\.0\\.1 alice GET " + blob + TestClient.digest(BLOB) + " 200 200000B \\d+ms");
            assertThat(next()).matches("127\\.0\\.0\\.1 - GET /v2/team/app/tags/list 401 \\d+B \\d+ms");
        } finally {
            service.stop();
        }
        assertThat(lines).isEmpty();
    }

    @Test
    void whatIsNoRequestIsALineTooAndForgesNone() throws Exception {
        Service service = open("--access-log");
        try (RawConnection connection = new RawConnection(service.uri())) {
            connection.send("GET /\u00e9 HTTP/1.1\r\n\r\n").readToEnd();

            assertThat(next()).matches("127\\.0\\.0\\.1 - \\S+ \\S+ 400 \\d+B \\d+ms");
        } finally {
            service.stop();
        }
    }

    @Test
    void nothingIsLoggedUnlessItIsAskedFor() throws Exception {
        Service service = open();
        TestClient.speaking(Version.HTTP_1_1, service.uri()).push(BLOB);
        service.stop();

        assertThat(lines).isEmpty();
    }

    private Service open(String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("--port", "0", "--data", folder.toString(), "--create-on-push"));
        words.addAll(List.of(more));
        return Service.open(ServerOptions.parse(words.toArray(String[]::new)), lines::add);
    }

    private String next() throws InterruptedException {
        return String.valueOf(lines.poll(20, TimeUnit.SECONDS));
    }
}
