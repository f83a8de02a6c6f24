package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTimeTest {
    private static final DateTimeFormatter SLOW =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Test
    void everyMomentIsWrittenAndReadBackToTheSecond() {
        Random random = new Random(1);
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        for (int i = 0; i < 10_000; i++) {
            Instant at = Instant.ofEpochSecond(random.nextLong(last), random.nextInt(1_000_000_000));

            String text = SignatureTime.format(at);

            assertThat(text).isEqualTo(SLOW.format(at));
            assertThat(SignatureTime.parse(text)).contains(at.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20150830T123600",
                "20150830T123600Z ",
                "20150830t123600Z",
                "20150830T123600z",
                "2015083OT123600Z",
                "20150230T123600Z",
                "20151301T123600Z",
                "20150830T243600Z",
                "20150830T126000Z",
                "20150830T123660Z",
                "2015-830T123600Z",
                "٢٠١٥0830T123600Z"
            })
    void whatIsNotWrittenThatWayIsNoTime(String text) {
        assertThat(SignatureTime.parse(text)).isEmpty();
    }
}
