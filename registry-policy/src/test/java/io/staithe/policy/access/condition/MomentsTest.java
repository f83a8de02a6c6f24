package io.staithe.policy.access.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01T00:00:00Z",
        "2024-02, 2024-02-01T00:00:00Z",
        "2024-02-29, 2024-02-29T00:00:00Z",
        "2024-02-29T10:20Z, 2024-02-29T10:20:00Z",
        "2024-02-29T10:20:30Z, 2024-02-29T10:20:30Z",
        "2024-02-29T10:20:30.5Z, 2024-02-29T10:20:30.5Z",
        "2024-02-29T10:20:30.1234567899Z, 2024-02-29T10:20:30.123456789Z",
        "2024-02-29T10:20:30+02:30, 2024-02-29T07:50:30Z",
        "2024-02-29T23:20-05:00, 2024-03-01T04:20:00Z",
        "2024-02-29T00:00:00-00:00, 2024-02-29T00:00:00Z",
        "0000-01-01, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
        "0, 1970-01-01T00:00:00Z",
        "999, 1970-01-01T00:16:39Z",
        "20240229, 1970-08-23T06:17:09Z",
        "10000, 1970-01-01T02:46:40Z",
        "1704067200, 2024-01-01T00:00:00Z",
        "1704067200.25, 2024-01-01T00:00:00.25Z",
        "99999999999, 5138-11-16T09:46:39Z",
        "100000000000, ''",
        "1704067200000, ''",
    })
    void aDateIsACalendarsOrSecondsSince1970(String text, String expected) {
        assertThat(Moments.parse(text).map(Instant::toString).orElse(""))
                .isEqualTo(expected.isEmpty() ? "" : Instant.parse(expected).toString());
        assertThat(Operands.isDate(text)).isEqualTo(!expected.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "2024-",
                "2024-1",
                "2024-13",
                "2024-00",
                "2024-02-",
                "2024-02-30",
                "2023-02-29",
                "2024-02-1",
                "2024-02-29T",
                "2024-02-29T10",
                "2024-02-29T:20Z",
                "2024-02-29T10:Z",
                "2024-02-29T10:20:Z",
                "2024-02-29T10:20+:30",
                "2024-02-29T10:20+02:",
                "2024-02-29T10Z",
                "2024-02-29T10:20",
                "2024-02-29T10:20:30",
                "2024-02-29T24:00Z",
                "2024-02-29T10:60Z",
                "2024-02-29T10:20:60Z",
                "2024-02-29T10:20:30.Z",
                "2024-02-29T10:20.5Z",
                "2024-02-29t10:20Z",
                "2024-02-29T10:20z",
                "2024-02-29 10:20Z",
                "2024-02-29T10:20:30+0230",
                "2024-02-29T10:20:30+24:00",
                "2024-02-29T10:20:30+02",
                "2024-02-29T10:20:30ZZ",
                "2024-02-29T10:20:30Z ",
                "2024T10:20Z",
                "2024-02T10:20Z",
                "2024-02-29T10:20:+1Z",
                "24-02-29",
                "02024-02-29",
                "2024-060",
                "2024-W10",
                "2024-02-29*",
                "1704067200.",
                "17e9",
                "99999999999999999999",
                "\u0661\u0661\u0661",
                "tomorrow",
                "2024-02-29T1\u0661:20Z"
            })
    void anythingElseIsNone(String text) {
        assertThat(Moments.parse(text)).isEmpty();
        assertThat(Operands.isDate(text)).isFalse();
    }

    @Test
    void dateOperatorsCompareInstantsHoweverWritten() {
        assertThat(Written.holds("DateEquals", "1704067200", "2024-01-01T01:00:00+01:00"))
                .isTrue();
        assertThat(Written.holds("DateEquals", "2024", "2024-01-01T00:00:00.000Z"))
                .isTrue();
        assertThat(Written.holds("DateLessThan", "2024-01-01T00:00:00.1Z", "2024-01-01T00:00:00.2Z"))
                .isTrue();
        assertThat(Written.holds("DateGreaterThan", "2024-06-01", "1704067200")).isTrue();
        assertThat(Written.holds("DateGreaterThan", "2024-06-01", "1704067200000"))
                .isFalse();
        assertThat(Written.holds("DateNotEquals", "soon", "2024")).isTrue();
        assertThat(Written.holds("DateNotEquals", "2024", "soon")).isFalse();
        assertThat(Written.holds("DateEquals", "2024", "2024*")).isFalse();
    }
}
