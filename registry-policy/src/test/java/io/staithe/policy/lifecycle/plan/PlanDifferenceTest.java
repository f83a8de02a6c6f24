package io.staithe.policy.lifecycle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.lifecycle.Trial;
import org.junit.jupiter.api.Test;

class PlanDifferenceTest {
    private static final String IMAGES = """
            a v1 50
            b v2 40
            c w1 30
            d w2 20
            """;

    @Test
    void tellsWhatIsDoneMoreLessAndOtherwise() {
        LifecyclePlan now = Trial.of(IMAGES, "1 tagged v* P30 expire").plan();
        LifecyclePlan then = Trial.of(IMAGES, "3 tagged v* P45 transition\n4 tagged w* N1 expire")
                .plan();

        PlanDifference difference = now.difference(then);

        assertThat(Trial.words(difference.added())).isEqualTo("c:expire:4");
        assertThat(Trial.words(difference.removed())).isEqualTo("b:expire:1");
        assertThat(difference.changed()).singleElement().satisfies(change -> {
            assertThat(change.before().imageDigest()).isEqualTo("a");
            assertThat(change.before().rulePriority()).isEqualTo(1);
            assertThat(change.after().rulePriority()).isEqualTo(3);
        });
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void isEmptyOnlyWhereNothingWouldChange() {
        LifecyclePlan nothing = Trial.of(IMAGES, "1 tagged none P7 expire").plan();
        LifecyclePlan expiring = Trial.of(IMAGES, "1 tagged v* P30 expire").plan();
        LifecyclePlan archiving = Trial.of(IMAGES, "1 tagged v* P30 transition").plan();
        assertThat(nothing.difference(nothing).isEmpty()).isTrue();
        assertThat(nothing.difference(expiring).isEmpty()).isFalse();
        assertThat(expiring.difference(nothing).isEmpty()).isFalse();
        assertThat(expiring.difference(archiving).isEmpty()).isFalse();
    }

    @Test
    void anotherNumberOfTheRuleIsNoDifference() {
        LifecyclePlan now = Trial.of(IMAGES, "1 tagged v* P30 expire").plan();
        assertThat(now.difference(Trial.of(IMAGES, "7 tagged v* P35 expire").plan())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whatFollowsAndWhatIsProtectedCountsAsExecuted() {
        String images = """
                S v1 50
                g - 50 of S
                I w1 50 lists c
                c - 50
                """;
        LifecyclePlan nothing = Trial.of(images, "1 tagged none P7 expire").plan();
        LifecyclePlan plan =
                Trial.of(images, "1 tagged v* P7 expire\n2 untagged P7 expire").plan();
        assertThat(Trial.words(nothing.difference(plan).added())).isEqualTo("S:expire:1 g:expire:1");
        assertThat(Trial.words(plan.difference(nothing).removed())).isEqualTo("S:expire:1 g:expire:1");
    }
}
