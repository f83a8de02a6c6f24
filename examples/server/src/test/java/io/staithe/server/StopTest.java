package io.staithe.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient.Version;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {
    /** More than the buffers of two sockets hold. */
    private static final byte[] BLOB = TestClient.bytes(24 * 1024 * 1024);

    @TempDir
    Path folder;

    @Test
    void aSlowPullIsFinished() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            TestClient.speaking(Version.HTTP_1_1, server.uri()).push(BLOB);
            try (RawConnection pull = new RawConnection(server.uri())) {
                pull.send("GET /v2/team/app/blobs/" + TestClient.digest(BLOB) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertThat(pull.readHead()).startsWith("HTTP/1.1 200");

                server.beginToStop();

                assertThat(pull.read(BLOB.length)).isEqualTo(BLOB);
            }
            assertThat(server.exitCode()).isZero();
        }
    }

    @Test
    void aSlowPushIsFinishedAndKept() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder);
                RawConnection push = new RawConnection(server.uri())) {
            int half = BLOB.length / 2;
            push.send("POST /v2/team/app/blobs/uploads/?digest=" + TestClient.digest(BLOB)
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + BLOB.length + "\r\n\r\n")
                    .send(Arrays.copyOf(BLOB, half));

            server.beginToStop();

            push.send(Arrays.copyOfRange(BLOB, half, BLOB.length));
            assertThat(push.readHead()).startsWith("HTTP/1.1 201");
            assertThat(server.exitCode()).isZero();
        }
        try (ServerProcess server = ServerProcess.start(folder)) {
            byte[] kept = TestClient.speaking(Version.HTTP_1_1, server.uri())
                    .get("blobs/" + TestClient.digest(BLOB))
                    .body();
            assertThat(kept).isEqualTo(BLOB);
        }
    }

    @Test
    void whoDoesNotFinishInTimeIsCutOffAndTheExitCodeSaysSo() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder, "--drain", "0")) {
            TestClient.speaking(Version.HTTP_1_1, server.uri()).push(BLOB);
            try (RawConnection pull = new RawConnection(server.uri())) {
                pull.send("GET /v2/team/app/blobs/" + TestClient.digest(BLOB) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
                pull.readHead();

                server.beginToStop();

                assertThat(server.exitCode()).isEqualTo(1);
            }
        }
    }
}
