package io.staithe.s3.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.s3.credentials.CredentialsSource;
import io.staithe.s3.fixture.Request;
import io.staithe.s3.fixture.Turn;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put right between two tries: the time and the credentials. */
class RepairTest extends FaultTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant THEIR_NOW = Instant.parse("2026-03-01T13:00:05Z");
    private static final Turn STORED = Turn.answer(200, "", "ETag: \"tag\"");
    private static final Turn ABSENT = Turn.answerHead(404, "Content-Length: 0");

    @ParameterizedTest
    @ValueSource(strings = {"RequestTimeTooSkewed", "RequestExpired"})
    void aClockThatIsWrongIsPutRightForAllLaterCalls(String code) throws IOException {
        S3Client client =
                having(settings -> settings.clock(() -> NOW)).facing(Turn.error(403, code, date(THEIR_NOW)), STORED);
        assertThat(client.storeTime()).isEqualTo(NOW);

        client.put("a", Payload.of(CONTENT));
        client.put("a", Payload.of(CONTENT));

        assertThat(requests())
                .extracting(request -> request.header("x-amz-date").orElseThrow())
                .containsExactly("20260301T120000Z", "20260301T130005Z", "20260301T130005Z");
        assertThat(client.storeTime()).isEqualTo(THEIR_NOW);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aClockIsPutRightOnceACall() {
        S3Client client = having(settings -> settings.clock(() -> NOW))
                .facing(Turn.error(403, "RequestTimeTooSkewed", date(THEIR_NOW)));

        assertThatThrownBy(() -> client.put("a", Payload.of(CONTENT)))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.code()).isEqualTo("RequestTimeTooSkewed"));
        assertThat(requests()).hasSize(2);
    }

    @Test
    void aStoreThatDoesNotTellItsTimeIsNoHelp() {
        S3Client client = facing(Turn.error(403, "RequestTimeTooSkewed"));

        assertThatThrownBy(() -> client.put("a", Payload.of(CONTENT))).isInstanceOf(S3Exception.class);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aHeadIsRefusedWithoutAReasonAndTheTimeTells() throws IOException {
        S3Client client = having(settings -> settings.clock(() -> NOW))
                .facing(Turn.answerHead(403, "Content-Length: 0", date(THEIR_NOW)), ABSENT);

        assertThat(client.head("a")).isEmpty();
        assertThat(requests()).hasSize(2);
    }

    @Test
    void aHeadThatIsRefusedInTimeIsRefused() {
        S3Client client = having(settings -> settings.clock(() -> NOW))
                .facing(Turn.answerHead(403, "Content-Length: 0", date(NOW.plusSeconds(120))), ABSENT);

        assertThatThrownBy(() -> client.head("a")).isInstanceOf(S3Exception.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExpiredToken", "InvalidToken"})
    void credentialsThatHaveEndedAreReplaced(String code) throws IOException {
        Rotating source = new Rotating();
        S3Client client = having(settings -> settings.credentials(source)).facing(Turn.error(400, code), STORED);

        client.put("a", Payload.of(CONTENT));

        assertThat(source.refused).extracting(AwsCredentials::accessKeyId).containsExactly("AKID1");
        assertThat(requests())
                .extracting(RepairTest::signer)
                .satisfiesExactly(
                        first -> assertThat(first).contains("AKID1/"),
                        second -> assertThat(second).contains("AKID2/"));
        assertThat(requests().get(1).header("x-amz-security-token")).contains("token2");
    }

    @Test
    void credentialsAreReplacedOnceACall() {
        Rotating source = new Rotating();
        S3Client client = having(settings -> settings.credentials(source)).facing(Turn.error(400, "ExpiredToken"));

        assertThatThrownBy(() -> client.put("a", Payload.of(CONTENT))).isInstanceOf(S3Exception.class);
        assertThat(requests()).hasSize(2);
        assertThat(source.refused).hasSize(1);
    }

    @Test
    void aHeadWithATokenIsRefusedWithoutAReasonAndItsEndIsTheGuess() throws IOException {
        S3Client client = having(settings -> settings.credentials(new Rotating()))
                .facing(Turn.answerHead(400, "Content-Length: 0"), ABSENT);

        assertThat(client.head("a")).isEmpty();
    }

    @Test
    void withoutCredentialsNothingIsSent() {
        CredentialsSource none = () -> {
            throw new IOException("no credentials anywhere");
        };
        S3Client client = having(settings -> settings.credentials(none)).facing(STORED);

        assertThatThrownBy(() -> client.put("a", Payload.of(CONTENT))).hasMessage("no credentials anywhere");
        assertThat(requests()).isEmpty();
    }

    private static String signer(Request request) {
        return request.header("Authorization").orElseThrow();
    }

    private static String date(Instant time) {
        return "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static final class Rotating implements CredentialsSource {
        private final List<AwsCredentials> refused = new ArrayList<>();

        @Override
        public AwsCredentials credentials() {
            int number = refused.size() + 1;
            return AwsCredentials.temporary("AKID" + number, "SECRET", "token" + number, NOW.plusSeconds(3600));
        }

        @Override
        public void expired(AwsCredentials old) {
            refused.add(old);
        }
    }
}
