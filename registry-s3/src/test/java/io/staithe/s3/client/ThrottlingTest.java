package io.staithe.s3.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.store.ByteRange;
import io.staithe.s3.fixture.Turn;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottlingTest extends FaultTest {
    private static final Turn SLOW_DOWN = Turn.error(503, "SlowDown");
    private static final Turn STORED = Turn.answer(200, "", "ETag: \"tag\"");

    @Test
    void aStormEndsAfterSixTries() {
        S3Client client = having(settings -> settings.chance(1)).facing(SLOW_DOWN);

        assertThatThrownBy(() -> client.put("a", Payload.of(CONTENT))).isInstanceOfSatisfying(S3Exception.class, e -> {
            assertThat(e.isThrottle()).isTrue();
            assertThat(e.status()).isEqualTo(503);
            assertThat(e.code()).isEqualTo("SlowDown");
            assertThat(e).hasMessage("PutObject a: 503 SlowDown: told so, after 6 tries");
        });
        assertThat(requests()).hasSize(6);
        assertThat(pauses).extracting(Duration::toMillis).containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L);
    }

    @Test
    void aStormEndsForAllCallsTogether() {
        RetrySettings few = new RetrySettings(6, Duration.ZERO, Duration.ZERO, Duration.ZERO, 12);
        S3Client client = having(settings -> settings.retries(few)).facing(SLOW_DOWN);

        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(() -> client.with(StoreTraits.LEAST).put("a", Payload.of(CONTENT)))
                    .isInstanceOf(S3Exception.class);
        }
        assertThat(requests()).hasSize(5 + 2);
    }

    @Test
    void aStormThatPassesIsNoFailure() throws IOException {
        S3Client client = facing(SLOW_DOWN, Turn.answer(429, ""), SLOW_DOWN, STORED);

        assertThat(client.put("a", Payload.of(CONTENT))).isEqualTo("\"tag\"");
        assertThat(requests())
                .hasSize(4)
                .allSatisfy(
                        request -> assertThat(request.header("Content-Length")).contains("100"));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "86400, 20", "0, 0", "-5, 0", "soon, 0", "99999999999999999999, 0"})
    void theStoreSaysHowLongToWaitWithinBounds(String asked, long seconds) throws IOException {
        S3Client client = facing(Turn.error(503, "SlowDown", "Retry-After: " + asked), STORED);

        client.put("a", Payload.of(CONTENT));
        assertThat(pauses).containsExactly(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(ints = {503, 408})
    void nothingIsRepeatedBehindOurBack(int status) {
        S3Client client = having(settings -> settings.attempts(1))
                .facing(Turn.error(status, "SlowDown", "Retry-After: 0"), STORED);

        assertThatThrownBy(() -> client.get("a", ByteRange.all(1))).isInstanceOf(S3Exception.class);
        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "500, InternalError",
        "502, ''",
        "504, ''",
        "408, ''",
        "400, RequestTimeout",
        "409, OperationAborted",
        "409, ConditionalRequestConflict"
    })
    void aFailureOfTheStoreIsTriedAgain(int status, String code) throws IOException {
        S3Client client = having(settings -> settings.chance(1)).facing(Turn.error(status, code), STORED);

        client.put("a", Payload.of(CONTENT));
        assertThat(requests()).hasSize(2);
        assertThat(pauses).containsExactly(Duration.ofMillis(50));
    }

    @ParameterizedTest
    @CsvSource({"403, AccessDenied", "404, NoSuchBucket", "501, NotImplemented", "400, InvalidRequest", "412, ''"})
    void aRefusalIsNotTriedAgain(int status, String code) {
        S3Client client = facing(Turn.error(status, code), STORED);

        assertThatThrownBy(() -> client.put("a", Payload.of(CONTENT)))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.isThrottle()).isFalse());
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aBodyThatArrivedBrokenIsSentOnceMore() {
        S3Client client = facing(Turn.error(400, "BadDigest"));

        assertThatThrownBy(() -> client.put("a", Payload.of(CONTENT)))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.code()).isEqualTo("BadDigest"));
        assertThat(requests()).hasSize(2);
        assertThat(pauses).isEmpty();
    }
}
