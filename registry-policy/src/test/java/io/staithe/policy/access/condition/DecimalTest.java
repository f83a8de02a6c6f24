package io.staithe.policy.access.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    private static int compare(String one, String other) {
        return Decimal.parse(one).orElseThrow().compareTo(Decimal.parse(other).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "0, -0, 0",
        "0, 0.00e7, 0",
        "1, 1.0, 0",
        "10, 1e1, 0",
        "0.1, 1E-1, 0",
        "+5, 5, 0",
        "007, 7, 0",
        ".5, 0.5, 0",
        "5., 5, 0",
        "9, 10, -1",
        "-9, -10, 1",
        "-1, 1, -1",
        "0, 0.001, -1",
        "0, -0.001, 1",
        "1.5, 1.50, 0",
        "1.5, 1.51, -1",
        "99, 100.0, -1",
        "999999999999999999, 1000000000000000000, -1",
        "9223372036854775808, 9223372036854775807, 1",
        "123456789012345678901234567890, 123456789012345678901234567891, -1",
        "1e999999999, 1e999999998, 1",
        "-1e999999999, 1e-999999999, -1",
        "1e-999999999, 0, 1",
        "12.5e-1, 1.25, 0"
    })
    void numbersAreComparedByValue(String one, String other, int outcome) {
        assertThat(Integer.signum(compare(one, other))).isEqualTo(outcome);
        assertThat(Integer.signum(compare(other, one))).isEqualTo(-outcome);
        assertThat(Operands.isNumber(one)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                ".",
                "e5",
                "-.",
                "1e",
                "1e+",
                "1e5.0",
                "1e9999999999",
                "10abc",
                "abc",
                "1,5",
                "1_000",
                "0x10",
                " 1",
                "1 ",
                "--1",
                "NaN",
                "Infinity",
                "1.2.3",
                "\u0661",
                "1f",
                "1d",
                "1e1\u0661"
            })
    void anythingElseIsNoNumber(String text) {
        assertThat(Decimal.parse(text)).isEmpty();
        assertThat(Operands.isNumber(text)).isFalse();
    }

    @Test
    void randomNumbersAgreeWithBigDecimal() {
        Random random = new Random(41);
        for (int i = 0; i < 300_000; i++) {
            String one = number(random);
            String other = number(random);
            assertThat(Integer.signum(compare(one, other)))
                    .as("%s and %s", one, other)
                    .isEqualTo(new BigDecimal(one).compareTo(new BigDecimal(other)));
        }
    }

    private static String number(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
        digits(text, random, random.nextInt(10) == 0 ? 22 : 2);
        if (random.nextBoolean()) {
            digits(text.append('.'), random, 3);
        }
        if (random.nextInt(3) == 0) {
            text.append('e').append(random.nextInt(5) - 2);
        }
        return text.toString();
    }

    private static void digits(StringBuilder text, Random random, int most) {
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            text.append(random.nextInt(3));
        }
    }

    @Test
    @Timeout(60)
    void aMillionDigitsAndAHugeExponentTakeNoTimeWorthSpeakingOf() {
        String digits = "7".repeat(1_000_000);
        assertThat(compare(digits, digits + "e1")).isNegative();
        assertThat(compare("1e999999999", digits)).isPositive();
        assertThat(compare("0." + digits, digits)).isNegative();
    }
}
