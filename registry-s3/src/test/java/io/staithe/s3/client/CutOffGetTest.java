package io.staithe.s3.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.store.ByteRange;
import io.staithe.s3.fixture.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading that gives exactly the range, or fails. */
class CutOffGetTest extends FaultTest {
    private static final ByteRange RANGE = new ByteRange(10, 5);
    private static final byte[] RIGHT = Turn.response(206, "01234", "Content-Range: bytes 10-14/100", "ETag: \"e\"");

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5})
    void aBodyThatEndsEarlyIsAFailure(int missing) throws IOException {
        S3Client client = facing(Turn.cut(RIGHT, RIGHT.length - missing));

        try (InputStream content = client.get("a", RANGE).content()) {
            assertThatThrownBy(content::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessage("GetObject a bytes 10-14 broke off, " + missing + " bytes before its end");
        }
        assertThat(requests()).hasSize(1);
    }

    @Test
    void chunksThatEndEarlyAreAFailure() throws IOException {
        String chunks = "HTTP/1.1 206 Partial\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Range: bytes 10-14/100\r\n\r\n3\r\n012\r\n0\r\n\r\n";
        S3Client client = facing(Turn.answer(chunks.getBytes(UTF_8)));

        try (InputStream content = client.get("a", RANGE).content()) {
            assertThat(content.readNBytes(3)).hasSize(3);
            assertThatThrownBy(content::read).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | 01234                | X: y", // the range was ignored
                "206 | 01234                | X: y",
                "206 | 01234                | Content-Range: bytes 0-4/100",
                "206 | 0123                 | Content-Range: bytes 10-13/14", // the object is shorter
                "206 | 012345               | Content-Range: bytes 10-14/100",
                "206 | 01234                | Content-Range: bytes 10-141/200",
                "204 | ''                   | X: y"
            })
    void anotherRangeIsRefused(int status, String body, String header) {
        S3Client client = facing(Turn.answer(status, body, header));

        assertThatThrownBy(() -> client.get("a", RANGE))
                .isInstanceOf(S3Exception.class)
                .hasMessage("GetObject a: " + status + ": the store sent another range than bytes 10-14");
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aWholeObjectIsARangeToo() throws IOException {
        S3Client client = facing(Turn.answer(200, "01234"));

        try (InputStream content = client.get("a", ByteRange.all(5)).content()) {
            assertThat(content.readAllBytes()).asString(UTF_8).isEqualTo("01234");
        }
    }

    @Test
    void whatIsStoredCompressedStaysSo() throws IOException {
        S3Client client = facing(Turn.answer(
                206, "01234", "Content-Range: bytes 10-14/100", "Content-Encoding: gzip", "Content-Type: x/y"));

        try (InputStream content = client.get("a", RANGE).content()) {
            assertThat(content.readAllBytes()).asString(UTF_8).isEqualTo("01234");
        }
        assertThat(requests().get(0).header("Accept-Encoding")).contains("identity");
        assertThat(requests().get(0).header("Range")).contains("bytes=10-14");
    }

    @Test
    void whoReadsToTheEndKeepsTheConnection() throws IOException {
        S3Client client = facing(Turn.answer(RIGHT));

        for (int call = 0; call < 3; call++) {
            try (InputStream content = client.get("a", RANGE).content()) {
                assertThat(content.read()).isEqualTo('0');
                assertThat(content.readNBytes(4)).hasSize(4);
                assertThat(content.read()).isEqualTo(-1);
            }
        }
        assertThat(store().connections()).isEqualTo(1);
    }

    @Test
    void whoLeavesALittleKeepsTheConnection() throws IOException {
        S3Client client = facing(Turn.answer(RIGHT));

        for (int call = 0; call < 3; call++) {
            try (InputStream content = client.get("a", RANGE).content()) {
                assertThat(content.read()).isEqualTo('0');
            }
        }
        assertThat(store().connections()).isEqualTo(1);
    }

    @Test
    void whoClosesEarlyHangsUp() throws Exception {
        long gigabytes = 64L << 30;
        AtomicLong taken = new AtomicLong();
        CountDownLatch hungUp = new CountDownLatch(1);
        S3Client client = facing(exchange -> {
            exchange.readHead();
            exchange.write(("HTTP/1.1 200 OK\r\nContent-Length: " + gigabytes + "\r\n\r\n").getBytes(UTF_8));
            try {
                for (long sent = 0; sent < gigabytes; sent += 65_536) {
                    exchange.write(new byte[65_536]);
                    taken.addAndGet(65_536);
                }
            } catch (IOException e) {
                hungUp.countDown();
                throw e;
            }
        });

        InputStream content = client.get("a", ByteRange.all(gigabytes)).content();
        assertThat(content.readNBytes(100_000)).hasSize(100_000);
        content.close();
        content.close();

        hungUp.await();
        assertThat(taken).as("what fits into the buffers on the way").hasValueLessThan(64 << 20);
        assertThatThrownBy(content::read).isInstanceOf(IOException.class);
    }

    @Test
    void aRangeOfNothingIsRefused() {
        S3Client client = facing(Turn.answer(RIGHT));

        assertThatThrownBy(() -> client.get("a", new ByteRange(3, 0))).isInstanceOf(IllegalArgumentException.class);
    }
}
