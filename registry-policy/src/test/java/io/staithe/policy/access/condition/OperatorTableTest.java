package io.staithe.policy.access.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operator in each form, for a key that is absent, single, or a set: once with a value that hits and one that misses. */
class OperatorTableTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/a";
    private static final String USER = "arn:aws:iam::111122223333:user/a";

    /** A positive operator, its negation where there is one, an operand, a value that hits it and one that does not. */
    static Stream<Arguments> operators() {
        return Stream.of(
                Arguments.of("StringEquals", "StringNotEquals", "a", "a", "A"),
                Arguments.of("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "a", "A", "b"),
                Arguments.of("StringLike", "StringNotLike", "a*", "ab", "Ab"),
                Arguments.of("NumericEquals", "NumericNotEquals", "10", "10.0", "11"),
                Arguments.of("NumericLessThan", "", "10", "9", "10"),
                Arguments.of("NumericLessThanEquals", "", "10", "10", "11"),
                Arguments.of("NumericGreaterThan", "", "10", "11", "10"),
                Arguments.of("NumericGreaterThanEquals", "", "10", "10", "9"),
                Arguments.of("DateEquals", "DateNotEquals", "2024-01-01T00:00:00Z", "1704067200", "1704067201"),
                Arguments.of("DateLessThan", "", "1704067200", "2023-12-31T23:59:59Z", "2024-01-01"),
                Arguments.of("DateLessThanEquals", "", "1704067200", "2024-01-01", "2024-01-01T00:00:01Z"),
                Arguments.of("DateGreaterThan", "", "1704067200", "2024-01-01T00:00:01Z", "2024-01-01"),
                Arguments.of("DateGreaterThanEquals", "", "1704067200", "2024", "2023-12-31T23:59:59Z"),
                Arguments.of("Bool", "", "true", "TRUE", "false"),
                Arguments.of("BinaryEquals", "", "YQ==", "YQ", "Yg=="),
                Arguments.of("IpAddress", "NotIpAddress", "10.0.0.0/8", "10.1.2.3", "11.0.0.1"),
                Arguments.of("ArnEquals", "ArnNotEquals", "arn:aws:iam::*:role/*", ROLE, USER),
                Arguments.of("ArnLike", "ArnNotLike", "arn:aws:iam::*:role/*", ROLE, USER));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void aPositiveOperatorFollowsTheTable(String positive, String negative, String operand, String hit, String miss) {
        followsTheTable(positive, false, operand, hit, miss);
    }

    @ParameterizedTest
    @MethodSource("operators")
    void soDoesItsNegation(String positive, String negative, String operand, String hit, String miss) {
        if (!negative.isEmpty()) {
            followsTheTable(negative, true, operand, miss, hit);
        }
    }

    /** For a negated operator the value that does is the one that the positive one misses. */
    private static void followsTheTable(String operator, boolean negated, String operand, String does, String doesNot) {
        followsThePlainRows(operator, negated, operand, does, doesNot);
        followsTheQuantifiedRows(operator, operand, does, doesNot);
    }

    private static void followsThePlainRows(
            String operator, boolean negated, String operand, String does, String doesNot) {
        assertMet(operator, operand, RequestContext.empty(), negated);
        assertMet(operator, operand, emptySet(), negated);
        assertMet(operator + "IfExists", operand, RequestContext.empty(), true);
        assertMet(operator + "IfExists", operand, emptySet(), true);
        for (String form : List.of(operator, operator + "IfExists")) {
            assertMet(form, operand, Written.single(does), true);
            assertMet(form, operand, Written.single(doesNot), false);
            assertMet(form, operand, Written.set(does), false);
            assertMet(form, operand, Written.set(doesNot), false);
            assertMet(form, operand, Written.set(does, doesNot), false);
        }
    }

    private static void followsTheQuantifiedRows(String operator, String operand, String does, String doesNot) {
        String all = "ForAllValues:" + operator;
        String any = "ForAnyValue:" + operator;
        assertMet(all, operand, RequestContext.empty(), true);
        assertMet(all, operand, emptySet(), true);
        assertMet(any, operand, RequestContext.empty(), false);
        assertMet(any, operand, emptySet(), false);
        assertMet(all + "IfExists", operand, RequestContext.empty(), true);
        assertMet(any + "IfExists", operand, RequestContext.empty(), true);
        for (String suffix : List.of("", "IfExists")) {
            assertMet(all + suffix, operand, Written.single(does), true);
            assertMet(all + suffix, operand, Written.single(doesNot), false);
            assertMet(all + suffix, operand, Written.set(does, does), true);
            assertMet(all + suffix, operand, Written.set(does, doesNot), false);
            assertMet(all + suffix, operand, Written.set(doesNot, does), false);
            assertMet(any + suffix, operand, Written.single(does), true);
            assertMet(any + suffix, operand, Written.single(doesNot), false);
            assertMet(any + suffix, operand, Written.set(doesNot, doesNot), false);
            assertMet(any + suffix, operand, Written.set(does, doesNot), true);
            assertMet(any + suffix, operand, Written.set(doesNot, does), true);
        }
    }

    private static void assertMet(String operator, String operand, RequestContext context, boolean met) {
        Conditions conditions = Written.only(Written.condition(operator, Written.KEY, List.of(operand)));
        assertThat(conditions.met(context)).as(operator).isEqualTo(met);
        assertThat(conditions.unmet(context).isEmpty()).as(operator).isEqualTo(met);
    }

    private static RequestContext emptySet() {
        return key -> Optional.of(ContextValue.set(List.of()));
    }
}
