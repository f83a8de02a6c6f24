package io.staithe.s3.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.s3.fixture.Turn;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies that no store should give. */
class HostileReplyTest extends FaultTest {
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>"
            + "<ListBucketResult><Contents><Key>&d;</Key></Contents></ListBucketResult>";
    private static final String FILE = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><Error>&a;</Error>";
    private static final String PAGE = "<!DOCTYPE html><html><body>Sign in to this network</body></html>";

    @ParameterizedTest
    @ValueSource(strings = {LAUGHS, FILE, PAGE, "<ListBucketResult>", "not XML", "<a>&b;</a>"})
    void aDocumentThatIsNotTameIsNoAnswer(String document) {
        S3Client client = having(settings -> settings.attempts(2)).facing(Turn.answer(200, document));

        assertThatThrownBy(() -> client.list("", Optional.empty(), 10))
                .isNotInstanceOf(S3Exception.class)
                .hasMessage("ListObjectsV2: no answer in 2 tries");
    }

    @Test
    void anErrorThatIsNotTameStillHasItsStatus() {
        S3Client client = facing(Turn.answer(403, LAUGHS), Turn.answer(418, PAGE));

        assertThatThrownBy(() -> client.list("", Optional.empty(), 10)).hasMessage("ListObjectsV2: 403");
        assertThatThrownBy(() -> client.list("", Optional.empty(), 10)).hasMessage("ListObjectsV2: 418");
    }

    @Test
    void anErrorIsToldInOneLineOfBoundedLength() {
        String message = "first&#10;second\u202e\u0085third " + "x".repeat(10_000);
        S3Client client = facing(Turn.answer(
                403, "<Error><Code>A&#13;B</Code><Message>" + message + "</Message><RequestId>7</RequestId></Error>"));

        assertThatThrownBy(() -> client.put("a", Payload.of(CONTENT)))
                .message()
                .startsWith("PutObject a: 403 A B: first second  third xxx")
                .endsWith("xxx (request 7)")
                .hasSizeLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403})
    void aReplyWithoutEndIsNotReadToItsEnd(int status) throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        S3Client client = having(settings -> settings.attempts(1)).facing(exchange -> {
            exchange.readHead();
            exchange.write(("HTTP/1.1 " + status + " Big\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
            byte[] chunk = ("10000\r\n" + "<a></a>".repeat(9363).substring(0, 65_536) + "\r\n").getBytes(UTF_8);
            try {
                while (true) {
                    exchange.write(chunk);
                }
            } catch (IOException e) {
                hungUp.countDown();
                throw e;
            }
        });

        assertThatThrownBy(() -> client.list("", Optional.empty(), 10)).isInstanceOf(IOException.class);
        hungUp.await();
    }

    @Test
    void aReplyThatAnnouncesToBeHugeIsNotReadAtAll() {
        byte[] head = "HTTP/1.1 200 Big\r\nContent-Length: 100000000\r\n\r\n".getBytes(UTF_8);
        S3Client client = having(settings -> settings.attempts(1)).facing(Turn.stall(head));

        assertThatThrownBy(() -> client.list("", Optional.empty(), 10))
                .cause()
                .hasMessageContaining("more than 8388608 bytes");
    }
}
