package io.staithe.s3.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.s3.fixture.Turn;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that break, at every byte. */
class ResetTest extends FaultTest {
    private static final byte[] STORED = Turn.response(200, "", "ETag: \"tag\"", "x-amz-request-id: 1");
    private static final byte[] LISTED = Turn.response(
            200,
            "<ListBucketResult><Contents><Key>k</Key><Size>1</Size>"
                    + "<LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents></ListBucketResult>",
            "x-amz-request-id: 1");
    private static final int BODY = 1024 * 1024;

    @Test
    void aReplyMayBreakAnywhere() throws IOException {
        List<Turn> turns = new ArrayList<>();
        for (int bytes = 0; bytes < STORED.length; bytes++) {
            turns.add(Turn.cut(STORED, bytes));
            turns.add(Turn.answer(STORED));
        }
        S3Client client = facing(turns.toArray(Turn[]::new));

        for (int bytes = 0; bytes < STORED.length; bytes++) {
            assertThat(client.put("a", Payload.of(CONTENT)))
                    .as("cut at %d", bytes)
                    .isEqualTo("\"tag\"");
        }
        assertThat(requests()).hasSize(2 * STORED.length);
    }

    @Test
    void aDocumentMayBreakAnywhere() throws IOException {
        List<Turn> turns = new ArrayList<>();
        for (int bytes = 0; bytes < LISTED.length; bytes++) {
            turns.add(Turn.cut(LISTED, bytes));
            turns.add(Turn.answer(LISTED));
        }
        S3Client client = facing(turns.toArray(Turn[]::new));

        for (int bytes = 0; bytes < LISTED.length; bytes++) {
            assertThat(client.list("", Optional.empty(), 10))
                    .as("cut at %d", bytes)
                    .hasSize(1);
        }
        assertThat(requests()).hasSize(2 * LISTED.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 100_000, BODY - 1, BODY})
    void aBodyMayBreakAnywhere(int bytes) throws IOException {
        S3Client client = facing(Turn.hangUpInBody(bytes), Turn.answer(STORED));

        assertThat(client.put("a", Payload.of(new byte[BODY]))).isEqualTo("\"tag\"");
        assertThat(requests()).hasSize(2);
    }

    @Test
    void aRequestMayNotBeReadAtAll() throws IOException {
        S3Client client = facing(Turn.hangUp(), Turn.answer(STORED));

        assertThat(client.put("a", Payload.of(CONTENT))).isEqualTo("\"tag\"");
    }

    @Test
    void aConnectionThatWasKeptMayBeStale() throws IOException {
        Turn last = exchange -> {
            exchange.readHead();
            exchange.readBody();
            exchange.write(STORED);
            exchange.hangUp();
        };
        S3Client client = facing(last, last, Turn.answer(STORED));

        for (int call = 0; call < 3; call++) {
            assertThat(client.put("a", Payload.of(CONTENT))).isEqualTo("\"tag\"");
        }
    }

    @Test
    void whatNeverAnswersIsNotS3sFailure() {
        S3Client client = facing(Turn.hangUp());

        assertThatThrownBy(() -> client.put("a", Payload.of(CONTENT)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(S3Exception.class)
                .isNotInstanceOf(InterruptedIOException.class)
                .hasMessage("PutObject a: no answer in 6 tries");
        assertThat(pauses).hasSize(5);
    }

    @Test
    void whoDoesNotListenDoesNotAnswer() throws IOException {
        int port;
        try (ServerSocket once = new ServerSocket(0)) {
            port = once.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + port);
        S3Client client =
                having(settings -> settings.endpoint(Optional.of(nobody))).facing(Turn.answer(STORED));

        assertThatThrownBy(() -> client.head("a"))
                .isInstanceOf(IOException.class)
                .hasMessage("HeadObject a: no answer in 6 tries");
    }

    @Test
    void garbageIsNoAnswer() {
        S3Client client =
                having(settings -> settings.attempts(2)).facing(Turn.answer("SSH-2.0-OpenSSH\r\n\r\n".getBytes(UTF_8)));

        assertThatThrownBy(() -> client.head("a")).hasMessage("HeadObject a: no answer in 2 tries");
    }
}
