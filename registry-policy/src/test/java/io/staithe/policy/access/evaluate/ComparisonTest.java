package io.staithe.policy.access.evaluate;

import static io.staithe.policy.access.evaluate.Says.allow;
import static io.staithe.policy.access.evaluate.Situation.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: IAM JSON policy elements, "Condition operators", its examples and what is said about each family. */
class ComparisonTest {
    private static boolean meets(String actual, String operator, String wanted) {
        return Situation.of(Situation.alice())
                .identity(allow("ecr:*").on("*").when(operator, "test:Key", wanted))
                .with("test:Key", actual)
                .pulls()
                .isAllowed();
    }

    @ParameterizedTest
    @CsvSource({
        "queue, StringEquals, queue, true",
        "Queue, StringEquals, queue, false",
        "Queue, StringEqualsIgnoreCase, qUEUE, true",
        "Queue, StringNotEqualsIgnoreCase, qUEUE, false",
        "queue, StringEquals, que*, false",
        "que*, StringEquals, que*, true",
        "queue, StringLike, que*, true",
        "queue, StringLike, qu?ue, true",
        "queue, StringLike, QUEUE, false",
        "queue, StringNotLike, que*, false",
    })
    void texts(String actual, String operator, String wanted, boolean met) {
        assertThat(meets(actual, operator, wanted)).isEqualTo(met);
    }

    @Test
    void arnOperatorsCompareFieldByFieldWhereStringLikeCrossesColons() {
        String topic = "arn:aws:sns:eu-west-1:" + ACCOUNT + ":topic";
        assertThat(meets(topic, "ArnLike", "arn:aws:sns:*:*:topic")).isTrue();
        assertThat(meets(topic, "ArnEquals", "arn:aws:sns:*:*:t?pic")).isTrue();
        assertThat(meets(topic, "StringLike", "arn:*:topic")).isTrue();
        assertThat(meets(topic, "ArnLike", "arn:*:topic")).isFalse();
        assertThat(meets(topic + ":subscription", "ArnLike", "arn:aws:sns:*:*:topic*"))
                .isTrue();
        assertThat(meets("topic", "ArnLike", "arn:aws:sns:*:*:topic")).isFalse();
        assertThat(meets("topic", "ArnNotLike", "arn:aws:sns:*:*:topic")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10, NumericEquals, 10.0, true",
        "9, NumericLessThan, 10, true",
        "10, NumericLessThan, 10, false",
        "10, NumericLessThanEquals, 10, true",
        "11, NumericGreaterThan, 10.5, true",
        "10, NumericGreaterThanEquals, 10, true",
        "10abc, NumericEquals, 10, false",
        "10abc, NumericNotEquals, 10, true",
    })
    void numbers(String actual, String operator, String wanted, boolean met) {
        assertThat(meets(actual, operator, wanted)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30T23:59:59Z, DateLessThan, 2024-07-01T00:00:00Z, true",
        "2024-07-01T01:00:00+02:00, DateLessThan, 2024-07-01T00:00:00Z, true",
        "2024-07-01T00:00:00Z, DateGreaterThanEquals, 2024-07-01, true",
        "1719792000, DateEquals, 2024-07-01T00:00:00Z, true",
        "1719792000000, DateEquals, 2024-07-01T00:00:00Z, false",
        "2024-07-01T00:00:00Z, DateNotEquals, 1719792000, false",
        "soon, DateLessThan, 2024-07-01T00:00:00Z, false",
    })
    void datesOfWhichEpochsAreSeconds(String actual, String operator, String wanted, boolean met) {
        assertThat(meets(actual, operator, wanted)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, IpAddress, 203.0.113.0/24, true",
        "203.0.114.7, IpAddress, 203.0.113.0/24, false",
        "203.0.113.7, IpAddress, 203.0.113.7, true",
        "203.0.113.7, NotIpAddress, 203.0.113.0/24, false",
        "2001:DB8:1234:5678::1, IpAddress, 2001:db8:1234:5678::/64, true",
        "2001:DB8:0::1, IpAddress, 2001:db8::1, true",
        "2001:db8::1, IpAddress, 203.0.113.0/24, false",
        "2001:db8::1, NotIpAddress, 203.0.113.0/24, true",
    })
    void addresses(String actual, String operator, String wanted, boolean met) {
        assertThat(meets(actual, operator, wanted)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "true, Bool, True, true",
        "false, Bool, true, false",
        "yes, Bool, true, false",
        "QmluYXJ5, BinaryEquals, QmluYXJ5, true",
        "QUI, BinaryEquals, QUI=, true",
        "QUI=, BinaryEquals, QUM=, false",
    })
    void truthsAndBytes(String actual, String operator, String wanted, boolean met) {
        assertThat(meets(actual, operator, wanted)).isEqualTo(met);
    }

    @Test
    void nullAsksWhetherAKeyIsThere() {
        assertThat(meets("", "Null", "false")).isTrue();
        assertThat(meets("", "Null", "true")).isFalse();
        Situation without = Situation.of(Situation.alice());
        assertThat(without.identity(allow("ecr:*").on("*").when("Null", "test:Key", "true"))
                        .pulls()
                        .isAllowed())
                .isTrue();
        assertThat(without.identity(allow("ecr:*").on("*").when("Null", "test:Key", "false"))
                        .pulls()
                        .isAllowed())
                .isFalse();
    }
}
