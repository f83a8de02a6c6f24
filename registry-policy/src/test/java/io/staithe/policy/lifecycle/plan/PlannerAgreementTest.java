package io.staithe.policy.lifecycle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The planner and the slow one that is as the rules are told agree; how often is said by
 * {@code -Dstaithe.policy.plans}.
 */
class PlannerAgreementTest {
    private static final int PLANS = Integer.getInteger("staithe.policy.plans", 20_000);

    @Test
    void planIsWhatTheRulesTell() {
        for (int seed = 0; seed < PLANS; seed++) {
            RandomRepository world = new RandomRepository(seed);
            LifecyclePolicy policy = world.policy();
            List<LifecycleImage> images = world.images(true);
            ReferencePlanner told = new ReferencePlanner(policy, images, RandomRepository.NOW);
            Collections.shuffle(images, new Random(seed));

            LifecyclePlan plan = LifecyclePlanner.plan(policy, images, RandomRepository.NOW);

            assertThat(priorities(plan.preview()))
                    .as("preview of seed %d", seed)
                    .isEqualTo(ReferencePlanner.priorities(told.marked));
            assertThat(priorities(plan.actions()))
                    .as("actions of seed %d", seed)
                    .isEqualTo(ReferencePlanner.priorities(told.going));
            assertThat(plan.outcomes())
                    .as("outcomes of seed %d", seed)
                    .allMatch(told::agrees)
                    .hasSameSizeAs(images);
            assertOrdered(plan, seed);
        }
    }

    /** No image before its index or subject, unless the two stand in a circle. */
    private static void assertOrdered(LifecyclePlan plan, int seed) {
        Map<String, LifecycleImage> waiting = new HashMap<>();
        plan.actions().forEach(action -> waiting.put(action.imageDigest(), action.image()));
        Map<String, LifecycleImage> all = Map.copyOf(waiting);
        for (PlannedAction action : plan.actions()) {
            waiting.remove(action.imageDigest());
            for (LifecycleImage later : waiting.values()) {
                boolean mustBeEarlier = comesBefore(later, action.image());
                assertThat(mustBeEarlier && !reaches(action.image(), later, all, new HashSet<>()))
                        .as("seed %d: %s before %s", seed, action.imageDigest(), later.digest())
                        .isFalse();
            }
        }
    }

    private static boolean comesBefore(LifecycleImage one, LifecycleImage other) {
        return one.children().contains(other.digest())
                || other.subject().filter(one.digest()::equals).isPresent();
    }

    private static boolean reaches(
            LifecycleImage from, LifecycleImage to, Map<String, LifecycleImage> over, Set<String> seen) {
        return comesBefore(from, to)
                || over.values().stream()
                        .filter(next -> comesBefore(from, next) && seen.add(next.digest()))
                        .anyMatch(next -> reaches(next, to, over, seen));
    }

    private static Map<String, Integer> priorities(List<PlannedAction> actions) {
        Map<String, Integer> priorities = new HashMap<>();
        for (PlannedAction action : actions) {
            assertThat(priorities.put(action.imageDigest(), action.rulePriority()))
                    .isNull();
        }
        return priorities;
    }
}
