package io.staithe.s3.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.store.ByteRange;
import io.staithe.s3.fixture.Request;
import io.staithe.s3.fixture.Turn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Requests that were carried out, or not, and nobody knows; and errors that come after a 200. */
class LostReplyTest extends FaultTest {
    private static final long SIZE = 12345;
    private static final byte[] COMPLETED =
            Turn.response(200, "<CompleteMultipartUploadResult><ETag>\"x-1\"</ETag></CompleteMultipartUploadResult>");
    private static final Turn OF_OTHER_PARTS = Turn.answer(200, "<C><ETag>\"x-11\"</ETag></C>");
    private static final Turn LOST = Turn.cut(COMPLETED, 0);
    private static final Turn NO_SUCH_UPLOAD = Turn.error(404, "NoSuchUpload");
    private static final Turn THERE = Turn.answerHead(200, "Content-Length: " + SIZE, "ETag: \"x-1\"");
    private static final Turn HALF_THERE = Turn.answerHead(200, "Content-Length: 1", "ETag: \"y\"");
    private static final Turn ABSENT = Turn.answerHead(404, "Content-Length: 0");

    @Test
    void aCompletionWhoseReplyIsLostIsFoundOutByTheObject() {
        S3Client client = facing(LOST, NO_SUCH_UPLOAD, THERE);

        assertThatCode(() -> complete(client)).doesNotThrowAnyException();
        assertThat(requests()).extracting(Request::method).containsExactly("POST", "POST", "HEAD");
    }

    @Test
    void anObjectOfAnotherSizeIsNotOurs() {
        S3Client client = facing(LOST, NO_SUCH_UPLOAD, HALF_THERE);

        assertNoSuchUpload(client);
    }

    @Test
    void aCompletionThatIsNotFoundOutMayComeLater() {
        S3Client client = facing(LOST, NO_SUCH_UPLOAD, ABSENT);

        assertThatThrownBy(() -> complete(client))
                .isNotInstanceOf(S3Exception.class)
                .hasMessage("CompleteMultipartUpload a: whether it was carried out is not known");
    }

    @Test
    void aCompletionOfOtherPartsIsNotOurs() {
        assertNoSuchUpload(facing(OF_OTHER_PARTS, HALF_THERE));
        assertNoSuchUpload(facing(OF_OTHER_PARTS, ABSENT));
        assertNoSuchUpload(facing(Turn.answer(200, "<C><ETag/></C>"), HALF_THERE));
    }

    @Test
    void whereTheTagSaysNothingTheObjectDoes() {
        S3Client client = facing(Turn.answer(200, "<C><ETag/></C>"), THERE);

        assertThatCode(() -> complete(client)).doesNotThrowAnyException();
        assertThat(requests()).extracting(Request::method).containsExactly("POST", "HEAD");
    }

    @Test
    void withoutALostReplyNoUploadIsNoUpload() {
        S3Client client = facing(NO_SUCH_UPLOAD, THERE);

        assertNoSuchUpload(client);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aStoreThatFailsAfterwardsMayHaveDoneItBefore() {
        S3Client client = having(settings -> settings.attempts(3))
                .facing(LOST, Turn.error(500, "InternalError"), Turn.error(500, "InternalError"), THERE);

        assertThatCode(() -> complete(client)).doesNotThrowAnyException();
        assertThat(requests()).hasSize(4);
    }

    @Test
    void aStoreThatNeverAnswersMayHaveDoneIt() {
        S3Client client = having(settings -> settings.attempts(2)).facing(LOST, LOST, THERE);

        assertThatCode(() -> complete(client)).doesNotThrowAnyException();
    }

    @Test
    void whatCannotBeFoundOutFailsForItsFirstReason() {
        S3Client client = having(settings -> settings.attempts(1)).facing(Turn.error(500, "InternalError"));

        assertThatThrownBy(() -> complete(client))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.code()).isEqualTo("InternalError"))
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void anErrorAfterA200IsAnError() {
        S3Client client = facing(Turn.error(200, "InvalidPart"));

        assertThatThrownBy(() -> complete(client))
                .isInstanceOf(S3Exception.class)
                .hasMessage("CompleteMultipartUpload a: 200 InvalidPart: told so");
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aFailureAfterA200IsTriedAgain() {
        Turn failure = Turn.answer(200, "  \r\n\t <?xml version='1.0'?><Error><Code>InternalError</Code></Error>");
        S3Client client = facing(failure, failure, Turn.answer(COMPLETED));

        assertThatCode(() -> complete(client)).doesNotThrowAnyException();
        assertThat(requests()).hasSize(3);
    }

    @Test
    void anEmpty200IsNoAnswer() {
        S3Client client = facing(Turn.answer(200, ""), Turn.answer(200, "   "), Turn.answer(COMPLETED));

        assertThatCode(() -> complete(client)).doesNotThrowAnyException();
        assertThat(requests()).hasSize(3);
    }

    @Test
    void spaceAheadKeepsTheConnectionAlive() {
        String spaced = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + "1\r\n \r\n".repeat(50)
                + "3e\r\n<?xml version='1.0'?><C xmlns='urn:x'><ETag>x-1</ETag></C>    \r\n0\r\n\r\n";
        S3Client client = facing(Turn.answer(spaced.getBytes(UTF_8)));

        assertThatCode(() -> complete(client)).doesNotThrowAnyException();
        assertThat(requests()).hasSize(1);
    }

    @Test
    void anErrorAfterA200IsAnErrorOfACopyToo() {
        S3Client client = facing(Turn.error(200, "InternalError"), Turn.error(200, "AccessDenied"));

        assertThatThrownBy(() -> client.uploadPartCopy("a", "id", 1, "b", new ByteRange(0, 10)))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.code()).isEqualTo("AccessDenied"));
        assertThat(requests()).hasSize(2);
    }

    @Test
    void whatWasDeletedAlreadyIsDeleted() throws IOException {
        S3Client client = facing(
                Turn.cut(COMPLETED, 0),
                Turn.error(404, "NoSuchKey"),
                Turn.cut(COMPLETED, 3),
                Turn.error(404, "NoSuchUpload"));

        client.delete("a");
        client.abortMultipartUpload("a", "id");
        assertThat(requests()).hasSize(4);
    }

    @Test
    void oneKeyThatIsNotDeletedFailsAll() {
        String some = "<DeleteResult><Error><Key>a</Key><Code>NoSuchKey</Code></Error>"
                + "<Error><Key>b</Key><Code>AccessDenied</Code><Message>not b</Message></Error></DeleteResult>";
        S3Client client = facing(Turn.answer(200, some));

        assertThatThrownBy(
                        () -> client.with(new StoreTraits(false, true, false)).deleteAll(List.of("a", "b")))
                .isInstanceOf(S3Exception.class)
                .hasMessage("DeleteObjects: 200 AccessDenied: not b");
    }

    @Test
    void aStoreThatForgetsItsTagIsAskedAgain() throws IOException {
        S3Client client = facing(Turn.answer(200, ""), Turn.answer(200, "", "ETag: \"t\""));

        assertThat(client.uploadPart("a", "id", 7, Payload.of(CONTENT)))
                .isEqualTo(new PartTag(7, "\"t\"", Optional.empty()));
    }

    private static void complete(S3Client client) throws IOException {
        client.completeMultipartUpload("a", "id", List.of(new PartTag(1, "\"x\"", Optional.empty())), SIZE);
    }

    private static void assertNoSuchUpload(S3Client client) {
        assertThatThrownBy(() -> complete(client))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.code()).isEqualTo("NoSuchUpload"));
    }
}
