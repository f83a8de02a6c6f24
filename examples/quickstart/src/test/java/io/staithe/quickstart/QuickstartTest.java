package io.staithe.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void forgetWhatJibWasTold() {
        System.clearProperty("sendCredentialsOverHttp");
    }

    @Test
    void theTourShowsThatAnImageComesOutAsItWentIn() {
        assertThat(tour()).isZero();

        assertThat(written())
                .contains(
                        "A registry is up at http://127.0.0.1:", "It is empty", "identical, all 4", "latest is back at")
                .contains("2 of 3 blobs")
                .doesNotContain("\033");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void theSecondStartFindsEverythingAndTheTourWorksAgain() {
        assertThat(tour()).isZero();
        out.reset();

        assertThat(tour()).isZero();

        assertThat(written())
                .contains("Everything is still there")
                .containsPattern("hello/staithe +2 images +1\\.0, 2\\.0, latest")
                .contains("identical, all 4", "0 of 3 blobs", "latest is back at");
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "bearer"})
    void theTourKnocksWithThePassword(String scheme) {
        assertThat(tour("--user", "alice:s3cret:word", "--user", "bob:other", "--auth", scheme))
                .isZero();

        assertThat(written())
                .contains("identical, all 4", "by alice")
                .doesNotContain("s3cret")
                .doesNotContain("by anonymous");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aTakenPortIsNamedWithTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run("--once", "--port", String.valueOf(taken.getLocalPort()), "--data", folder.toString());

            assertThat(code).isEqualTo(1);
            assertThat(complaints()).contains("Port " + taken.getLocalPort(), "--port N");
        }
        assertThat(tour()).isZero();
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(run("--verbose")).isEqualTo(2);
        assertThat(complaints()).contains("--verbose", "--help");
    }

    @Test
    void helpIsPrinted() {
        assertThat(run("--help")).isZero();
        assertThat(written()).contains("--create-on-push");
    }

    private int tour(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--once", "--port", "0", "--data", folder.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        Printer printer = new Printer(new PrintStream(out, true, UTF_8), false);
        return Quickstart.run(printer, new PrintStream(err, true, UTF_8), arguments);
    }

    private String written() {
        return out.toString(UTF_8);
    }

    private String complaints() {
        return err.toString(UTF_8);
    }
}
