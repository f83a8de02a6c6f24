package io.staithe.policy.access.evaluate;

import static io.staithe.policy.access.evaluate.DecisionAssert.assertThat;
import static io.staithe.policy.access.evaluate.Says.allow;
import static io.staithe.policy.access.evaluate.Says.deny;

import org.junit.jupiter.api.Test;

/**
 * Source: IAM, "Set operators for multivalued context keys", "Single-valued vs. multivalued context keys", and "Condition
 * operators" (…IfExists, negated matching).
 */
class QuantifierTest {
    private static final String KEYS = "aws:TagKeys";

    private static Situation tagging(String operator, String... wanted) {
        return Situation.of(Situation.alice())
                .identity(allow("ecr:TagResource").on("*").when(operator, KEYS, wanted));
    }

    private static Decision tag(Situation situation, String... keys) {
        return situation.withSet(KEYS, keys).asks("ecr:TagResource", Situation.APP);
    }

    @Test
    void forAllValuesWantsEveryValueAmongThePolicys() {
        assertThat(tag(tagging("ForAllValues:StringEquals", "environment", "cost-center"), "environment"))
                .isAllowed();
        assertThat(tag(tagging("ForAllValues:StringEquals", "environment", "cost-center"), "environment", "owner"))
                .isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void forAllValuesIsMetWithoutAnyValue() {
        assertThat(tag(tagging("ForAllValues:StringEquals", "environment"))).isAllowed();
        assertThat(tag(tagging("ForAllValues:StringNotEquals", "environment"))).isAllowed();
    }

    @Test
    void aNullConditionBesideItClosesThatGap() {
        Situation both = Situation.of(Situation.alice())
                .identity(allow("ecr:TagResource")
                        .on("*")
                        .when("ForAllValues:StringEquals", KEYS, "environment")
                        .when("Null", KEYS, "false"));
        assertThat(tag(both)).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(tag(both, "environment")).isAllowed();
    }

    @Test
    void forAnyValueWantsOneValueAmongThePolicys() {
        assertThat(tag(tagging("ForAnyValue:StringEquals", "environment"), "owner", "environment"))
                .isAllowed();
        assertThat(tag(tagging("ForAnyValue:StringEquals", "environment"), "owner"))
                .isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void forAnyValueIsNotMetWithoutAnyValueEvenWhenNegated() {
        assertThat(tag(tagging("ForAnyValue:StringEquals", "environment"))).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(tag(tagging("ForAnyValue:StringNotEquals", "environment"))).isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void negationIsAppliedToEachValueAndNotToTheWhole() {
        String[] mixed = {"environment", "owner"};
        assertThat(tag(tagging("ForAllValues:StringNotEquals", "environment"), mixed))
                .isNotAllowedByAny(Layer.IDENTITY);
        assertThat(tag(tagging("ForAllValues:StringNotEquals", "environment"), "owner", "cost-center"))
                .isAllowed();
        assertThat(tag(tagging("ForAnyValue:StringNotEquals", "environment"), mixed))
                .isAllowed();
        assertThat(tag(tagging("ForAnyValue:StringNotEquals", "environment", "owner"), mixed))
                .isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void aKeyOfManyValuesNeedsASetOperator() {
        assertThat(tag(tagging("StringEquals", "environment"), "environment")).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(tag(tagging("StringNotEquals", "environment"), "owner")).isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void ifExistsIsMetByAnAbsentKey() {
        for (String operator : new String[] {"StringEqualsIfExists", "StringNotEqualsIfExists"}) {
            assertThat(Situation.of(Situation.alice())
                            .identity(allow("ecr:*").on("*").when(operator, "ecr:ResourceTag/stage", "production"))
                            .pulls())
                    .isAllowed();
        }
        assertThat(tag(tagging("ForAllValues:StringEqualsIfExists", "environment")))
                .isAllowed();
        assertThat(tag(tagging("ForAnyValue:StringEqualsIfExists", "environment")))
                .isAllowed();
    }

    @Test
    void aNegatedOperatorIsMetByAnAbsentKeySoThatADenyMeetsItToo() {
        for (String operator : new String[] {"StringNotEquals", "StringNotEqualsIfExists", "StringNotLike"}) {
            assertThat(Situation.of(Situation.alice())
                            .identity(
                                    allow("ecr:*").on("*"),
                                    deny("ecr:*").on("*").when(operator, "aws:PrincipalTag/team", "platform"))
                            .pulls())
                    .isDeniedBy(Layer.IDENTITY);
        }
    }

    @Test
    void aPositiveOperatorIsNotMetByAnAbsentKey() {
        Situation alice = Situation.of(Situation.alice())
                .identity(allow("ecr:*").on("*").when("StringEquals", "aws:PrincipalTag/team", "platform"));
        assertThat(alice.pulls()).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(alice.with("aws:principaltag/TEAM", "platform").pulls()).isAllowed();
    }

    @Test
    void severalValuesAreAlternativesAndWhenNegatedNoneOfThem() {
        Situation not = Situation.of(Situation.alice())
                .identity(allow("ecr:*").on("*").when("StringNotEquals", "aws:PrincipalTag/team", "web", "data"));
        assertThat(not.with("aws:PrincipalTag/team", "data").pulls()).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(not.with("aws:PrincipalTag/team", "platform").pulls()).isAllowed();
    }

    @Test
    void operatorsAndKeysMustAllBeMet() {
        Situation both = Situation.of(Situation.alice())
                .identity(allow("ecr:*")
                        .on("*")
                        .when("StringEquals", "aws:PrincipalTag/team", "web")
                        .when("Bool", "aws:SecureTransport", "true"));
        assertThat(both.with("aws:PrincipalTag/team", "web").pulls()).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(both.with("aws:SecureTransport", "true").pulls()).isAllowed();
    }

    @Test
    void denyingWithoutAnMfaDeviceNeedsIfExistsToMeetLongLivedKeys() {
        Situation keys = Situation.of(Situation.alice())
                .identity(
                        allow("ecr:*").on("*"),
                        deny("ecr:*").on("*").when("Bool", "aws:MultiFactorAuthPresent", "false"));
        assertThat(keys.pulls()).isAllowed();
        Situation closed = Situation.of(Situation.alice())
                .identity(
                        allow("ecr:*").on("*"),
                        deny("ecr:*").on("*").when("BoolIfExists", "aws:MultiFactorAuthPresent", "false"));
        assertThat(closed.pulls()).isDeniedBy(Layer.IDENTITY);
    }
}
