package io.staithe.s3.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
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

    @Test
    void aListingOfOthersKeysIsRefused() {
        S3Client client = having(settings -> settings.prefix("ours/").attempts(1))
                .facing(Turn.answer(200, listing("theirs/a", false, "")));

        assertThatThrownBy(() -> client.list("", Optional.empty(), 10))
                .hasMessage("the store listed a key that was not asked for");
    }

    @Test
    void aListingThatDoesNotGoOnIsRefused() {
        S3Client client = having(settings -> settings.attempts(1))
                .facing(Turn.answer(200, "<R><IsTruncated>true</IsTruncated></R>"));

        assertThatThrownBy(() -> client.list("", Optional.empty(), 10)).hasMessageContaining("does not go on");
        assertThatThrownBy(() -> client.listMultipartUploads("", Optional.empty(), 10))
                .hasMessageContaining("does not go on");
    }

    @Test
    void aListingThatBeginsAnewIsRefused() {
        S3Client client = having(settings -> settings.attempts(1)).facing(Turn.answer(200, listing("a", false, "")));

        assertThatThrownBy(() -> client.list("", Optional.of("a"), 10))
                .hasMessageContaining("does not begin where it was told");
    }

    @Test
    void aPageThatIsCutShortIsContinued() throws IOException {
        S3Client client = facing(
                Turn.answer(200, listing("a", true, "<NextContinuationToken>t 1</NextContinuationToken>")),
                Turn.answer(
                        200, "<R><IsTruncated>true</IsTruncated><NextContinuationToken>t2</NextContinuationToken></R>"),
                Turn.answer(200, listing("b", true, "")),
                Turn.answer(200, listing("c", false, "")));

        assertThat(client.list("", Optional.of("0"), 10))
                .extracting(ListedObject::key)
                .containsExactly("a", "b", "c");
        assertThat(requests())
                .extracting(request -> request.target().replaceAll(".*&prefix=&", ""))
                .containsExactly("start-after=0", "continuation-token=t%201", "continuation-token=t2", "start-after=b");
    }

    @Test
    void aPageThatIsTooLongIsCutShort() throws IOException {
        String two = "<R>" + content("a") + content("b") + "</R>";
        S3Client client = facing(Turn.answer(200, two));

        assertThat(client.list("", Optional.empty(), 1))
                .extracting(ListedObject::key)
                .containsExactly("a");
    }

    private static String listing(String key, boolean truncated, String more) {
        return "<R><IsTruncated>" + truncated + "</IsTruncated>" + more + content(key) + "</R>";
    }

    private static String content(String key) {
        return "<Contents><Key>" + key + "</Key><Size>1</Size>"
                + "<LastModified>2026-01-01T00:00:00Z</LastModified></Contents>";
    }
}
