package io.staithe.http.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.contract.RawClient;
import io.staithe.http.contract.ServerUnderTest;
import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.HttpHandler;
import io.staithe.http.exchange.HttpResponse;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large parts of files are left to Tomcat; all else the servlet writes itself. */
class TomcatSendfileTest {
    private static final int LENGTH = 3_000_000;
    private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final Object NONE = "nothing";

    private final byte[] content = new byte[LENGTH];
    private final BlockingQueue<Object> handedOver = new LinkedBlockingQueue<>();

    @TempDir
    Path dir;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        new Random(5).nextBytes(content);
        file = Files.write(dir.resolve("file"), content);
    }

    private ServerUnderTest watched(HttpHandler handler) throws IOException {
        return new TomcatKind().start(handler, Optional.of(between(() -> {})));
    }

    /** Sees which file the servlet handed over, and then does something before Tomcat takes it. */
    private Filter between(Deed deed) {
        return (request, response, chain) -> {
            chain.doFilter(request, response);
            Object name = request.getAttribute("org.apache.tomcat.sendfile.filename");
            handedOver.add(name == null ? NONE : name);
            deed.run();
        };
    }

    private interface Deed {
        void run() throws IOException;
    }

    private HttpResponse region(long offset, long length) {
        return HttpResponse.of(200).with(new Body.FileRegion(file, offset, length));
    }

    @Test
    void largeRegionIsHandedOver() throws Exception {
        try (ServerUnderTest server = watched(request -> region(1, LENGTH - 2))) {
            assertThat(server.get("/").body()).isEqualTo(Arrays.copyOfRange(content, 1, LENGTH - 1));
            assertThat(handedOver.take()).isEqualTo(file.toString());
        }
    }

    @Test
    void smallRegionIsWritten() throws Exception {
        try (ServerUnderTest server = watched(request -> region(1, 100))) {
            assertThat(server.get("/").body()).isEqualTo(Arrays.copyOfRange(content, 1, 101));
            assertThat(handedOver.take()).isEqualTo(NONE);
        }
    }

    @Test
    void headHandsNothingOver() throws Exception {
        try (ServerUnderTest server = watched(request -> region(0, LENGTH));
                RawClient client = server.connect()) {
            client.send(GET.replace("GET", "HEAD") + GET);

            assertThat(client.readHead()).contains("Content-Length: " + LENGTH);
            client.readHead();
            assertThat(client.in().readNBytes(LENGTH)).isEqualTo(content);
            assertThat(handedOver.take()).isEqualTo(NONE);
        }
    }

    @Test
    void regionBehindAnUnreadBodyIsHandedOver() throws Exception {
        try (ServerUnderTest server = watched(request -> region(0, LENGTH));
                RawClient client = server.connect()) {
            client.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc" + GET);

            client.readHead();
            assertThat(client.in().readNBytes(LENGTH)).isEqualTo(content);
            client.readHead();
            assertThat(client.in().readNBytes(LENGTH)).isEqualTo(content);
            assertThat(handedOver.take()).isEqualTo(file.toString());
            assertThat(handedOver.take()).isEqualTo(file.toString());
        }
    }

    @Test
    void regionIsWrittenWhereAFilterWantsToSeeIt() throws Exception {
        Filter wrapping = (request, response, chain) -> {
            chain.doFilter(request, new HttpServletResponseWrapper((HttpServletResponse) response));
            handedOver.add(Optional.ofNullable(request.getAttribute("org.apache.tomcat.sendfile.filename"))
                    .orElse(NONE));
        };
        try (ServerUnderTest server = new TomcatKind().start(request -> region(0, LENGTH), Optional.of(wrapping))) {
            assertThat(server.get("/").body()).isEqualTo(content);
            assertThat(handedOver.take()).isEqualTo(NONE);
        }
    }

    @Test
    void fileOfAnotherFileSystemIsWritten() throws Exception {
        Path archive = dir.resolve("archive.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Path inside = Files.write(zip.getPath("/file"), content);
            try (ServerUnderTest server =
                    watched(request -> HttpResponse.of(200).with(new Body.FileRegion(inside, 0, LENGTH)))) {
                assertThat(server.get("/").body()).isEqualTo(content);
                assertThat(handedOver.take()).isEqualTo(NONE);
            }
        }
    }

    @Test
    void fileThatIsDeletedBeforeTomcatOpensItEndsTheConnection() throws Exception {
        try (ServerUnderTest server = new TomcatKind()
                        .start(
                                request -> request.path().equals("/still-there")
                                        ? HttpResponse.of(200)
                                        : region(0, LENGTH),
                                Optional.of(between(() -> Files.deleteIfExists(file))));
                RawClient client = server.connect()) {
            String all = client.send(GET + GET).readToEnd();

            assertThat(all).matches("(?s)|HTTP/1\\.1 200 .*\\r\\n\\r\\n");
            server.assertThatItStillServes();
        }
    }

    @Test
    void filesOneAfterTheOtherOnAConnectionComeBackIdentical() throws Exception {
        try (ServerUnderTest server = watched(request ->
                        request.path().equals("/small") ? HttpResponse.of(200).withJson("{}") : region(0, LENGTH));
                RawClient client = server.connect()) {
            client.send(GET + "GET /small HTTP/1.1\r\nHost: h\r\n\r\n" + GET);

            client.readHead();
            assertThat(client.in().readNBytes(LENGTH)).isEqualTo(content);
            assertThat(client.readResponse()).endsWith("\r\n\r\n{}");
            client.readHead();
            assertThat(client.in().readNBytes(LENGTH)).isEqualTo(content);
        }
    }
}
