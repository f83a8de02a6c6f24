package io.staithe.policy.access.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {
    private static RequestContext request(String actual) {
        return RequestContext.builder()
                .put(Written.KEY, actual)
                .put("aws:PrincipalAccount", "111122223333")
                .put("aws:PrincipalTag/team", "red")
                .put("aws:PrincipalTag/hostile", "*")
                .putAll("aws:TagKeys", List.of("one"))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "StringEquals, 111122223333, ${aws:PrincipalAccount}, true",
        "StringEquals, red-1, ${aws:PrincipalTag/Team}-1, true",
        "StringEqualsIgnoreCase, RED, ${aws:PrincipalTag/team}, true",
        "StringEquals, *, ${*}, true",
        "StringLike, red-x, ${aws:PrincipalTag/team}-*, true",
        "StringLike, *x, ${*}?, true",
        "StringLike, ax, ${*}?, false",
        "StringLike, anything, ${aws:PrincipalTag/hostile}, false",
        "StringNotLike, anything, ${aws:PrincipalTag/hostile}, true",
        "ArnLike, arn:aws:iam::111122223333:role/x, arn:aws:iam::${aws:PrincipalAccount}:role/*, true",
        "ArnLike, arn:aws:iam::1:role/x, arn:aws:iam::${aws:PrincipalTag/hostile}:role/*, false",
    })
    void aVariableIsTheLiteralTextOfItsKey(String operator, String actual, String operand, boolean met) {
        assertThat(Written.met(operator, operand, request(actual))).isEqualTo(met);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${aws:Nothing}", "x${aws:Nothing}*", "${aws:TagKeys}", "${aws:Nothing", "${}"})
    void anUnresolvedOneFailsAPositiveOperatorAndMeetsANegatedOne(String operand) {
        RequestContext request = request("arn:aws:iam::1:role/x");
        for (String operator :
                List.of("StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike")) {
            assertThat(Written.met(operator, operand, request)).as(operator).isFalse();
        }
        for (String operator : List.of(
                "StringNotEquals", "StringNotEqualsIgnoreCase", "StringNotLike", "ArnNotEquals", "ArnNotLike")) {
            assertThat(Written.met(operator, operand, request)).as(operator).isTrue();
        }
    }

    @Test
    void anUnresolvedOneHidesNoOtherOperand() {
        List<String> operands = List.of("${aws:Nothing}", "a");
        assertThat(Written.met("StringEquals", operands, request("a"))).isTrue();
        assertThat(Written.met("StringNotEquals", operands, request("a"))).isFalse();
        assertThat(Written.met("StringNotEquals", operands, request("b"))).isTrue();
    }

    @Test
    void negationIsWithinTheQuantifierForVariablesToo() {
        RequestContext request = RequestContext.builder()
                .putAll(Written.KEY, List.of("red", "blue"))
                .put("aws:PrincipalTag/team", "red")
                .build();
        assertThat(Written.met("ForAllValues:StringNotEquals", "${aws:PrincipalTag/team}", request))
                .isFalse();
        assertThat(Written.met("ForAnyValue:StringNotEquals", "${aws:PrincipalTag/team}", request))
                .isTrue();
        assertThat(Written.met("ForAllValues:StringEquals", "${aws:PrincipalTag/team}", request))
                .isFalse();
        assertThat(Written.met("ForAnyValue:StringEquals", "${aws:PrincipalTag/team}", request))
                .isTrue();
        assertThat(Written.met("ForAnyValue:StringNotEquals", "${aws:Nothing}", request))
                .isTrue();
        assertThat(Written.met("ForAllValues:StringEquals", "${aws:Nothing}", request))
                .isFalse();
    }
}
