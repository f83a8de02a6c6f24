package io.staithe.policy.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.staithe.policy.lifecycle.parse.InvalidLifecyclePolicyException;
import io.staithe.policy.lifecycle.parse.LifecyclePolicyParser;
import io.staithe.policy.lifecycle.parse.ValidationRule;
import io.staithe.policy.lifecycle.plan.Outcome;
import org.junit.jupiter.api.Test;

/** The examples of Amazon ECR's "Examples of lifecycle policies" (1 to 8), and more in their manner. */
class WorkedExamplesTest {
    @Test
    void example01AgeCountsFromTheFirstMomentBehindTheLimit() {
        String images = """
                A prod-1       20
                B prod         14
                C production-x 15
                D dev          99
                E nonprod      99
                """;
        Trial.of(images, "1 tagged prod* P14 expire")
                .does("A:expire:1 C:expire:1")
                .lists("A:expire:1 C:expire:1")
                .says("A", "rule 1 expires it: pushed more than 14 days ago")
                .says("B", "rule 1 matches it and does not take it")
                .says("D", "no rule matches it");
    }

    @Test
    void example02UntaggedImagesAreCountedByThemselves() {
        String images = """
                A - 5
                B - 4
                C x 6
                """;
        Trial.of(images, "1 untagged N1 expire").does("A:expire:1");
    }

    @Test
    void example03WhatAHigherRuleMatchesALowerOneMayNotTake() {
        String images = """
                A beta-1,prod-1 10
                B beta-2,prod-2  9
                C beta-3         8
                """;
        String rules = """
                1 tagged prod* N1 expire
                2 tagged beta* N1 expire
                """;
        Trial.of(images, rules)
                .does("A:expire:1")
                .says("B", "rule 1 matches it and does not take it, which shields it from rule 2");
    }

    @Test
    void example04TheOtherWayRoundTheHigherRuleMatchesAll() {
        String images = """
                A beta-1,prod-1 10
                B beta-2,prod-2  9
                C beta-3         8
                """;
        String rules = """
                1 tagged beta* N1 expire
                2 tagged prod* N1 expire
                """;
        Trial.of(images, rules).does("A:expire:1 B:expire:1");
    }

    @Test
    void example05EveryPatternOfAListMustBeMet() {
        String images = """
                A alpha-1         12
                B beta-1          11
                C alpha-2,beta-2  10
                D alpha-3          4
                E beta-3           3
                F alpha-4,beta-4   2
                """;
        Trial.of(images, "1 tagged alpha*,beta* P5 expire").does("C:expire:1");
    }

    @Test
    void example06MoreTagsThanPatternsDoNotMatter() {
        String images = """
                A alpha,beta,gamma 10
                B alpha,beta        9
                C alpha,beta,gamma  8
                """;
        Trial.of(images, "1 tagged alpha*,beta* N1 expire").does("A:expire:1 B:expire:1");
    }

    @Test
    void example07AnyCountsTaggedAndUntagged() {
        String images = """
                A alpha-1 4
                B beta-1  3
                C -       2
                D alpha-2 1
                """;
        Trial.of(images, "1 any N1 expire").does("A:expire:1 B:expire:1 C:expire:1");
    }

    @Test
    void example08LowerRulesStillCountWhatHigherOnesClaim() {
        String images = """
                A alpha-1,beta-1 4
                B -              3
                C alpha-2        2
                D 4f1b2c3        1
                E -              0.99
                """;
        String rules = """
                1 tagged alpha* N1 expire
                2 untagged P1 expire
                3 any N1 expire
                """;
        Trial.of(images, rules)
                .does("A:expire:1 B:expire:2 D:expire:3")
                .says("C", "rule 1 matches it and does not take it, which shields it from rule 3")
                .says("E", "rule 2 matches it and does not take it");
    }

    @Test
    void example09ArchivedImagesAgeInTheArchiveAndRestoredOnesFromTheirRestoration() {
        String images = """
                A v1 500 archived 400
                B v2 500 archived 100
                C v3  45
                D v4   5
                E v0 500 restored 10
                """;
        String rules = """
                1 any         P30  transition
                2 any/archive T365 expire
                """;
        Trial.of(images, rules)
                .does("C:transition:1 A:expire:2")
                .says("A", "rule 2 expires it: archived more than 365 days ago")
                .says("C", "rule 1 archives it: pushed more than 30 days ago");
    }

    @Test
    void example10AnImageIsUnusedSinceItsLastPullOrPushOrRestoration() {
        String images = """
                A a 200 pulled 95
                B b 200 pulled 10
                C c  91
                D d  60
                E e 400 pulled 300 restored 20
                F f 400 restored 20 pulled 5
                """;
        Trial.of(images, "1 any U90 transition")
                .does("A:transition:1 C:transition:1")
                .says("A", "rule 1 archives it: last pulled more than 90 days ago")
                .says("C", "rule 1 archives it: not pulled since it was pushed more than 90 days ago");
    }

    @Test
    void example11ARuleThatTakesNothingKeepsReleases() {
        String images = """
                A v1,sha-1 100
                B v2,sha-2  50
                C sha-3     40
                D sha-4     10
                E -        200
                """;
        String rules = """
                1 tagged v* N2 expire
                2 any P30 expire
                """;
        Trial.of(images, rules)
                .does("E:expire:2 C:expire:2")
                .says("A", "rule 1 matches it and does not take it, which shields it from rule 2");
    }

    @Test
    void example12TheArchiveKeepsForNinetyDays() {
        InvalidLifecyclePolicyException refusal = catchThrowableOfType(
                InvalidLifecyclePolicyException.class,
                () -> LifecyclePolicyParser.parse(PolicyText.of("1 any/archive T60 expire")));

        assertThat(refusal.problems()).hasSize(1);
        assertThat(refusal.problems().get(0).rule()).isEqualTo(ValidationRule.TRANSITIONED_EXPIRES);
    }

    @Test
    void example13ChildrenOfALiveIndexAreListedButStay() {
        String images = """
                I  v1 40 lists c1,c2
                c1 -  40
                c2 -  40
                """;
        Trial trial = Trial.of(images, "1 untagged P7 expire")
                .lists("c2:expire:1 c1:expire:1")
                .does("")
                .says("c1", "rule 1 would expire it, but index I lists it and stays");
        assertThat(trial.outcome("c1")).isInstanceOf(Outcome.Protected.class);
    }

    @Test
    void example14ChildrenGoAfterTheirIndex() {
        String images = """
                I  v1 40 lists c1,c2
                c1 -  40
                c2 -  40
                """;
        String rules = """
                1 untagged P7 expire
                2 tagged v* P30 expire
                """;
        Trial.of(images, rules).lists("c2:expire:1 c1:expire:1 I:expire:2").does("I:expire:2 c2:expire:1 c1:expire:1");
    }

    @Test
    void example15ASignatureGoesWithItsSubject() {
        String images = """
                S app 40
                g -   40 of S
                """;
        Trial.of(images, "1 tagged app* P30 expire")
                .lists("S:expire:1")
                .does("S:expire:1 g:expire:1")
                .says("g", "it goes with its subject S, which rule 1 expires");
    }

    @Test
    void example16ATagPutOnLaterDoesNotMakeAnImageYounger() {
        Trial.of("A dev-1 9", "1 tagged dev* P7 expire").does("A:expire:1");
    }
}
