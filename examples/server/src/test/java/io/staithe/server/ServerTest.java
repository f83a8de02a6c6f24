package io.staithe.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpIsPrinted() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("--tls-certificate");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(run("--verbose")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--verbose", "--help");
    }

    @Test
    void aTakenPortIsSaidToBe(@TempDir Path folder) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run("--port", String.valueOf(taken.getLocalPort()), "--data", folder.toString());

            assertThat(code).isEqualTo(1);
            assertThat(err.toString(UTF_8)).contains("the port is taken");
        }
    }

    @Test
    void aMissingCertificateIsNamed(@TempDir Path folder) {
        int code = run(
                "--port",
                "0",
                "--data",
                folder.toString(),
                "--tls-certificate",
                "/no/certificate.pem",
                "--tls-key",
                "/no/key.pem");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("/no/");
    }

    private int run(String... arguments) {
        return Server.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
    }
}
