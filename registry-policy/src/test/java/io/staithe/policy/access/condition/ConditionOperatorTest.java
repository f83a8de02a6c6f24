package io.staithe.policy.access.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionOperatorTest {
    @ParameterizedTest
    @CsvSource({
        "StringEquals, STRING_EQUALS, false, STRING",
        "StringNotEquals, STRING_EQUALS, true, STRING",
        "StringEqualsIgnoreCase, STRING_EQUALS_IGNORE_CASE, false, STRING",
        "StringNotEqualsIgnoreCase, STRING_EQUALS_IGNORE_CASE, true, STRING",
        "StringLike, STRING_LIKE, false, STRING",
        "StringNotLike, STRING_LIKE, true, STRING",
        "NumericEquals, NUMERIC_EQUALS, false, NUMERIC",
        "NumericNotEquals, NUMERIC_EQUALS, true, NUMERIC",
        "NumericLessThan, NUMERIC_LESS_THAN, false, NUMERIC",
        "NumericLessThanEquals, NUMERIC_LESS_THAN_EQUALS, false, NUMERIC",
        "NumericGreaterThan, NUMERIC_GREATER_THAN, false, NUMERIC",
        "NumericGreaterThanEquals, NUMERIC_GREATER_THAN_EQUALS, false, NUMERIC",
        "DateEquals, DATE_EQUALS, false, DATE",
        "DateNotEquals, DATE_EQUALS, true, DATE",
        "DateLessThan, DATE_LESS_THAN, false, DATE",
        "DateLessThanEquals, DATE_LESS_THAN_EQUALS, false, DATE",
        "DateGreaterThan, DATE_GREATER_THAN, false, DATE",
        "DateGreaterThanEquals, DATE_GREATER_THAN_EQUALS, false, DATE",
        "Bool, BOOL, false, BOOL",
        "BinaryEquals, BINARY_EQUALS, false, BINARY",
        "IpAddress, IP_ADDRESS, false, IP_ADDRESS",
        "NotIpAddress, IP_ADDRESS, true, IP_ADDRESS",
        "ArnEquals, ARN_EQUALS, false, ARN",
        "ArnNotEquals, ARN_EQUALS, true, ARN",
        "ArnLike, ARN_LIKE, false, ARN",
        "ArnNotLike, ARN_LIKE, true, ARN",
        "Null, NULL, false, NULL",
    })
    void everyOperatorIsKnownInEveryFormAndLetterCase(
            String name, Comparison comparison, boolean negated, Family family) {
        for (Quantifier quantifier : Quantifier.values()) {
            for (boolean ifExists : new boolean[] {false, true}) {
                String whole = quantifier.prefix() + name + (ifExists ? "IfExists" : "");
                ConditionOperator expected = new ConditionOperator(quantifier, comparison, negated, ifExists);
                assertThat(ConditionOperator.parse(whole)).contains(expected);
                assertThat(ConditionOperator.parse(whole.toUpperCase(Locale.ROOT)))
                        .contains(expected);
                assertThat(ConditionOperator.parse(whole.toLowerCase(Locale.ROOT)))
                        .contains(expected);
                assertThat(expected).hasToString(whole);
                assertThat(expected.family()).isEqualTo(family);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "StringEqual",
                "String Equals",
                " StringEquals",
                "StringEquals ",
                "NotNull",
                "BoolNot",
                "NotBool",
                "BinaryNotEquals",
                "NumericNotLessThan",
                "IpNotAddress",
                "NotStringEquals",
                "StringLikeIgnoreCase",
                "IfExists",
                "ForAllValues:",
                "ForAnyValue:",
                "ForAllValues",
                "ForAllValues:IfExists",
                "ForSomeValues:StringEquals",
                "ForAllValues:ForAnyValue:StringEquals",
                "ForAllValues: StringEquals",
                "ForAllValuesStringEquals",
                "StringEqualsIfExistsIfExists",
                "StringEquals:IfExists",
                "ForAnyValues:StringEquals"
            })
    void noOtherNameIsAnOperator(String name) {
        assertThat(ConditionOperator.parse(name)).isEmpty();
    }

    @Test
    void turkishLettersAreNotLatinOnes() {
        assertThat(ConditionOperator.parse("Str\u0131ngEquals")).isEmpty();
        assertThat(ConditionOperator.parse("STR\u0130NGEQUALS")).isEmpty();
    }
}
