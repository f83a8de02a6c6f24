package io.staithe.policy.access.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.Condition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
    private static final Condition FROM_OFFICE =
            Written.condition("IpAddress", "aws:SourceIp", List.of("192.0.2.0/24"));
    private static final Condition RED = Written.condition("StringEquals", "aws:PrincipalTag/Team", List.of("red"));

    @Test
    void noneAreAlwaysMet() {
        assertThat(Written.only().met(RequestContext.empty())).isTrue();
        assertThat(Written.only().unmet(RequestContext.empty())).isEmpty();
        assertThat(Written.only().isEmpty()).isTrue();
        assertThat(Written.only(RED).isEmpty()).isFalse();
    }

    @Test
    void allMustBeMet() {
        Conditions conditions = Written.only(FROM_OFFICE, RED);
        RequestContext.Builder request = RequestContext.builder().put("AWS:sourceip", "192.0.2.9");
        assertThat(conditions.met(request.build())).isFalse();
        assertThat(conditions.met(request.put("aws:principalTAG/team", "red").build()))
                .isTrue();
        assertThat(conditions.met(request.put("aws:SourceIp", "198.51.100.1").build()))
                .isFalse();
    }

    @Test
    void thoseThatAreNotMetAreTold() {
        Conditions conditions = Written.only(FROM_OFFICE, RED);
        RequestContext request =
                RequestContext.builder().put("aws:SourceIp", "198.51.100.1").build();
        assertThat(conditions.unmet(request))
                .containsExactly(
                        new Unmet(
                                FROM_OFFICE,
                                Optional.of(ContextValue.single("198.51.100.1")),
                                "no value of the condition matches the request's"),
                        new Unmet(RED, Optional.empty(), "the request has no such key"));
    }

    @ParameterizedTest
    @CsvSource({
        "StringEquals, a, b, no value of the condition matches the request's",
        "StringNotEquals, a, a, a value of the condition matches the request's",
        "StringEquals, a, '', the request has no such key",
        "ForAnyValue:StringEquals, a, '', 'the request has no such key, and ForAnyValue needs a value'",
        "StringEquals, a, a|b, the key has many values and the operator no quantifier",
        "ForAllValues:StringEquals, a, a|b, not every value of the request will do",
        "ForAnyValue:StringEquals, a, c|b, no value of the request will do",
        "Null, true, a, the request has the key",
        "Null, false, '', the request does not have the key",
        "NullIfExists, true, '', Null cannot be followed by IfExists",
        "StringSortOf, a, a, there is no such operator",
        "NumericNotEquals, a, 1, 'a value of the condition cannot be read, so nothing can be said to differ from it'",
    })
    void theReasonIsInPlainWords(String operator, String operand, String actual, String why) {
        RequestContext request = actual.isEmpty()
                ? RequestContext.empty()
                : actual.contains("|") ? Written.set(actual.split("\\|")) : Written.single(actual);
        Conditions conditions = Written.only(Written.condition(operator, Written.KEY, List.of(operand)));
        assertThat(conditions.unmet(request)).extracting(Unmet::why).containsExactly(why);
        assertThat(conditions.met(request)).isFalse();
    }

    @Test
    void anUnknownOperatorIsNeverMet() {
        for (String operator : List.of("StringSortOf", "ForSomeValues:StringEquals", "StringNotSortOfIfExists")) {
            assertThat(Written.met(operator, "a", Written.single("a"))).isFalse();
            assertThat(Written.met(operator, "a", RequestContext.empty())).isFalse();
        }
    }

    @Test
    void theKeysThatMayBeReadAreNamedInLowerCase() {
        Condition owner = Written.condition(
                "StringLike", "aws:ResourceTag/Owner", List.of("${aws:UserName}", "${AWS:PrincipalTag/Team, 'x'}"));
        Condition source = Written.condition("ArnLike", "aws:SourceArn", List.of("${aws:PrincipalArn}"));
        Condition secure = Written.condition("Bool", "aws:SecureTransport", List.of("${aws:ViaAWSService}"));
        Condition age = Written.condition("NumericLessThan", "aws:MultiFactorAuthAge", List.of("${aws:nothing}"));
        Condition unknown = Written.condition("StringSortOf", "aws:Odd", List.of("${aws:odder}"));
        assertThat(Written.only(owner, source, secure, age, unknown).keys())
                .containsExactlyInAnyOrder(
                        "aws:resourcetag/owner",
                        "aws:username",
                        "aws:principaltag/team",
                        "aws:sourcearn",
                        "aws:principalarn",
                        "aws:securetransport",
                        "aws:viaawsservice",
                        "aws:multifactorauthage",
                        "aws:odd");
    }

    @Test
    void theFirstTextThatARequestMustHaveIsKnownBeforehand() {
        Condition other = Written.condition("StringEquals", "aws:PrincipalTag/Other", List.of("x"));
        Condition notRed = Written.condition("StringNotEquals", "aws:PrincipalTag/Team", List.of("red"));
        assertThat(Written.only(FROM_OFFICE, RED, other).requiredValue())
                .contains(new RequiredValue("aws:principaltag/team", Set.of("red")));
        assertThat(Written.only(FROM_OFFICE, notRed).requiredValue()).isEmpty();
    }

    @Test
    void oneOfManyValuesIsAskedAfterAllThatHaveOne() {
        Conditions conditions = Written.only(
                Written.condition("ForAnyValue:StringEquals", "aws:TagKeys", List.of("red")),
                Written.condition("DateLessThan", "aws:CurrentTime", List.of("2024")));
        RequestContext request = key -> {
            if (key.equals("aws:tagkeys")) {
                throw new AssertionError("asked for " + key);
            }
            return Optional.of(ContextValue.single("2025"));
        };
        assertThat(conditions.met(request)).isFalse();
    }

    @Test
    void cheapOnesAreAskedFirst() {
        Conditions conditions =
                Written.only(FROM_OFFICE, RED, Written.condition("Null", "aws:TokenIssueTime", List.of("true")));
        RequestContext request = key -> {
            if (key.equals("aws:sourceip") || key.startsWith("aws:principaltag/")) {
                throw new AssertionError("asked for " + key);
            }
            return Optional.of(ContextValue.single("2024"));
        };
        assertThat(conditions.met(request)).isFalse();
    }
}
