package io.staithe.policy.access.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyVersion;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextOperatorsTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/a:b";

    @ParameterizedTest
    @CsvSource({
        "StringEquals, a, a, true",
        "StringEquals, A, a, false",
        "StringEquals, ab, a*, false",
        "StringEquals, a*, a*, true",
        "StringEquals, '', '', true",
        "StringEqualsIgnoreCase, AB, ab, true",
        "StringEqualsIgnoreCase, ab, a*, false",
        "StringLike, a:b/c, a*c, true",
        "StringLike, abc, a?c, true",
        "StringLike, ABC, a?c, false",
        "StringLike, ' ab', a*, false",
        "StringLike, 'ab ', *b, false",
        "StringNotLike, abc, a?c, false",
        "StringNotEquals, ab, a*, true",
    })
    void wildcardsActUnderLikeOnly(String operator, String actual, String operand, boolean met) {
        assertThat(Written.holds(operator, actual, operand)).isEqualTo(met);
    }

    @Test
    void arnOperatorsKeepToTheFieldsWhereStringLikeCrossesThem() {
        String crossing = "arn:aws:iam:*:role/a:b";
        assertThat(Written.holds("StringLike", ROLE, crossing)).isTrue();
        assertThat(Written.holds("ArnLike", ROLE, crossing)).isFalse();
        assertThat(Written.holds("ArnEquals", ROLE, crossing)).isFalse();
        assertThat(Written.holds("ArnNotLike", ROLE, crossing)).isTrue();
        assertThat(Written.holds("ArnEquals", ROLE, "arn:aws:iam::*:role/*")).isTrue();
        assertThat(Written.holds("ArnNotEquals", ROLE, "arn:aws:iam::*:role/*")).isFalse();
    }

    @Test
    void aTextThatIsNoArnMeetsNoArnOperatorButANegatedOne() {
        assertThat(Written.holds("ArnLike", "ann", "*:*:*:*:*:*")).isFalse();
        assertThat(Written.holds("ArnNotLike", "ann", "*:*:*:*:*:*")).isTrue();
    }

    @Test
    void severalOperandsAreAlternativesAndUnderNegationAllExcluded() {
        List<String> operands = List.of("a", "b*", "c");
        assertThat(Written.met("StringLike", operands, Written.single("c"))).isTrue();
        assertThat(Written.met("StringLike", operands, Written.single("bx"))).isTrue();
        assertThat(Written.met("StringLike", operands, Written.single("d"))).isFalse();
        assertThat(Written.met("StringNotLike", operands, Written.single("bx"))).isFalse();
        assertThat(Written.met("StringNotLike", operands, Written.single("d"))).isTrue();
    }

    @Test
    void noOperandsMatchNothing() {
        assertThat(Written.met("StringEquals", List.of(), Written.single("a"))).isFalse();
        assertThat(Written.met("StringNotEquals", List.of(), Written.single("a")))
                .isTrue();
    }

    @Test
    void thousandsOfOperandsAndARepeatedOneAreNoTrouble() {
        List<String> operands =
                IntStream.range(0, 20_000).mapToObj(i -> "v" + i / 2).toList();
        assertThat(Written.met("StringEquals", operands, Written.single("v9999")))
                .isTrue();
        assertThat(Written.met("StringEquals", operands, Written.single("v10000")))
                .isFalse();
    }

    @Test
    void theOlderVersionTakesVariablesForText() {
        Conditions conditions = Conditions.compile(
                List.of(Written.condition("StringEquals", "aws:username", List.of("${aws:username}"))),
                PolicyVersion.V2008_10_17);
        assertThat(conditions.met(
                        RequestContext.builder().put("aws:username", "ann").build()))
                .isFalse();
        assertThat(conditions.met(RequestContext.builder()
                        .put("aws:username", "${aws:username}")
                        .build()))
                .isTrue();
    }
}
