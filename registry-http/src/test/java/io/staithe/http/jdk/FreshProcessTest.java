package io.staithe.http.jdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.contract.RawClient;
import io.staithe.http.contract.ServerUnderTest;
import io.staithe.http.exchange.HttpResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the JDK's server reads once in a process, and so can only be tried in a process of its own. */
class FreshProcessTest {
    @Test
    void smallAnswersDoNotWaitForAcknowledgements() throws Exception {
        assertThat(run()).contains("nodelay true").contains("all answered");
    }

    @Test
    void settingOfTheUserIsLeftAlone() throws Exception {
        assertThat(run("-Dsun.net.httpserver.nodelay=false", "-Drequests=0")).contains("nodelay false");
    }

    @Test
    void connectionsThatAreIdleEnd() throws Exception {
        assertThat(run("-Dsun.net.httpserver.idleInterval=1", "-Dsun.net.httpserver.clockTick=100", "-Didle=true"))
                .contains("silent connection ended")
                .contains("idle connection ended");
    }

    private static String run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fresh.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    /** The process. */
    static final class Fresh {
        private static final int REQUESTS = Integer.getInteger("requests", 500); // of 40 ms each they would take 20 s

        public static void main(String[] arguments) throws IOException {
            try (ServerUnderTest server =
                            JdkKind.serving(request -> HttpResponse.of(200).withJson("{}"));
                    RawClient silent = server.connect();
                    RawClient client = server.connect()) {
                System.out.println("nodelay " + System.getProperty("sun.net.httpserver.nodelay"));
                if (Boolean.getBoolean("idle")) {
                    silent.readToEnd();
                    System.out.println("silent connection ended");
                    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").readToEnd();
                    System.out.println("idle connection ended");
                } else {
                    answerAll(client);
                }
            }
        }

        private static void answerAll(RawClient client) throws IOException {
            long start = System.nanoTime();
            for (int i = 0; i < REQUESTS; i++) {
                client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").readResponse();
                if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(10)) {
                    return;
                }
            }
            System.out.println("all answered");
        }
    }
}
