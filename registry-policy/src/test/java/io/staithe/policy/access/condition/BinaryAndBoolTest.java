package io.staithe.policy.access.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryAndBoolTest {
    @ParameterizedTest
    @CsvSource({
        "QmluYXJ5, QmluYXJ5, true",
        "YQ==, YQ, true",
        "YQ, YQ==, true",
        "YQ==, Yg==, false",
        "yq==, YQ==, false",
        "'', '', true",
        "?, YQ==, false",
        "YQ==, ?, false",
        "?, ?, false",
        "YQ=, YQ==, false",
    })
    void binaryEqualsComparesBytes(String actual, String operand, boolean equal) {
        assertThat(Written.holds("BinaryEquals", actual, operand)).isEqualTo(equal);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true",
        "True, tRUE, true",
        "false, FALSE, true",
        "true, false, false",
        "yes, yes, false",
        "1, true, false",
        "true, 1, false",
        "'', '', false",
        "true, *, false",
        "true, tru?, false"
    })
    void boolKnowsTwoValuesInAnyLetterCase(String actual, String operand, boolean met) {
        assertThat(Written.holds("Bool", actual, operand)).isEqualTo(met);
    }

    @Test
    void boolTakesVariables() {
        RequestContext context = RequestContext.builder()
                .put(Written.KEY, "true")
                .put("aws:SecureTransport", "TRUE")
                .build();
        assertThat(Written.met("Bool", "${aws:SecureTransport}", context)).isTrue();
        assertThat(Written.met("Bool", "${aws:Nothing}", context)).isFalse();
        assertThat(Written.met("Bool", "${aws:Nothing, 'true'}", context)).isTrue();
    }

    @Test
    void operandsCanBeCheckedBeforehand() {
        assertThat(Operands.isBase64("YQ")).isTrue();
        assertThat(Operands.isBase64("Y Q")).isFalse();
        assertThat(Operands.isBase64("a")).isFalse();
        assertThat(Operands.isBoolean("False")).isTrue();
        assertThat(Operands.isBoolean("TRUE")).isTrue();
        assertThat(Operands.isBoolean("no")).isFalse();
    }
}
