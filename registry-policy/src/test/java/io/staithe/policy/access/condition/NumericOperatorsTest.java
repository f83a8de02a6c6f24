package io.staithe.policy.access.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumericOperatorsTest {
    @ParameterizedTest
    @CsvSource({
        "NumericEquals, 3600, 3600.0, true",
        "NumericEquals, 10, 10abc, false",
        "NumericEquals, 10abc, 10, false",
        "NumericNotEquals, 10abc, 10, true",
        "NumericNotEquals, abc, 10, true",
        "NumericLessThan, abc, 10, false",
        "NumericLessThan, 9.99, 10, true",
        "NumericLessThan, -1, 0, true",
        "NumericGreaterThan, 1e999999999, 5, true",
        "NumericGreaterThanEquals, 5, 5.000, true",
    })
    void theRequestsNumberStandsOnTheLeft(String operator, String actual, String operand, boolean met) {
        assertThat(Written.holds(operator, actual, operand)).isEqualTo(met);
    }

    @Test
    void anOperandThatIsNoNumberHidesNoOther() {
        assertThat(Written.met("NumericEquals", List.of("x", "10"), Written.single("10")))
                .isTrue();
        assertThat(Written.met("NumericEquals", List.of("x"), RequestContext.empty()))
                .isFalse();
    }

    @Test
    void aNegatedOperatorIsNeverMetWithOne() {
        assertThat(Written.met("NumericNotEquals", List.of("x"), Written.single("10")))
                .isFalse();
        assertThat(Written.met("NumericNotEquals", List.of("11", "x"), Written.single("10")))
                .isFalse();
        assertThat(Written.met("NumericNotEquals", List.of("x"), RequestContext.empty()))
                .isFalse();
        assertThat(Written.met("NumericNotEqualsIfExists", List.of("x"), RequestContext.empty()))
                .isFalse();
        assertThat(Written.met("ForAllValues:NumericNotEquals", List.of("x"), RequestContext.empty()))
                .isFalse();
    }

    @Test
    void variablesAreNotReplaced() {
        RequestContext context = RequestContext.builder()
                .put(Written.KEY, "5")
                .put("x:five", "5")
                .build();
        assertThat(Written.met("NumericEquals", "${x:five}", context)).isFalse();
    }
}
