package io.staithe.policy.lifecycle.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LifecyclePolicyTest {
    private static LifecycleRule rule(int priority) {
        Selection selection =
                new Selection(new TagSelection.Any(), StorageClass.STANDARD, CountType.IMAGE_COUNT_MORE_THAN, 1);
        return new LifecycleRule(priority, Optional.empty(), selection, LifecycleAction.EXPIRE);
    }

    private static List<LifecycleRule> rules(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(LifecyclePolicyTest::rule)
                .toList();
    }

    @Test
    void rulesStandByPriority() {
        assertThat(new LifecyclePolicy(List.of(rule(3), rule(1)), "").rules())
                .extracting(LifecycleRule::priority)
                .containsExactly(1, 3);
    }

    @Test
    void hasOneToFiftyRulesOfDifferentPriorities() {
        assertThat(new LifecyclePolicy(rules(50), "").rules()).hasSize(50);
        assertRefused(() -> new LifecyclePolicy(rules(51), ""), "a policy has 1 to 50 rules, not 51");
        assertRefused(() -> new LifecyclePolicy(rules(0), ""), "a policy has 1 to 50 rules, not 0");
        assertRefused(() -> new LifecyclePolicy(List.of(rule(1), rule(1)), ""), "two rules have the same priority");
    }

    @Test
    void numbersBeginAtOne() {
        assertThat(rule(1).priority()).isOne();
        assertRefused(() -> rule(0), "priorities begin at 1, not at 0");
        assertRefused(
                () -> new Selection(new TagSelection.Any(), StorageClass.STANDARD, CountType.SINCE_IMAGE_PUSHED, 0),
                "a rule counts from 1, not 0");
    }

    private static void assertRefused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
