package io.staithe.policy.lifecycle;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.lifecycle.parse.LifecyclePolicyParser;
import io.staithe.policy.lifecycle.plan.LifecyclePlan;
import io.staithe.policy.lifecycle.plan.LifecyclePlanner;
import io.staithe.policy.lifecycle.plan.Outcome;
import io.staithe.policy.lifecycle.plan.PlannedAction;
import java.util.List;

/** Images, rules, and what is expected of them: {@code A:expire:1 B:transition:2}. */
public record Trial(LifecyclePlan plan) {
    public static Trial of(String images, String rules) {
        return new Trial(LifecyclePlanner.plan(
                LifecyclePolicyParser.parse(PolicyText.of(rules)), ImagesText.of(images), ImagesText.NOW));
    }

    /** What execution does, in its order. */
    public Trial does(String expected) {
        assertThat(words(plan.actions())).isEqualTo(expected);
        return this;
    }

    /** What the preview lists, in its order. */
    public Trial lists(String expected) {
        assertThat(words(plan.preview())).isEqualTo(expected);
        return this;
    }

    /** Why an image goes or stays. */
    public Trial says(String digest, String reason) {
        assertThat(outcome(digest).reason()).isEqualTo(reason);
        return this;
    }

    public Outcome outcome(String digest) {
        return plan.outcome(digest).orElseThrow();
    }

    public static String words(List<PlannedAction> actions) {
        return actions.stream()
                .map(action -> action.imageDigest() + ":" + action.action().word() + ":" + action.rulePriority())
                .collect(joining(" "));
    }
}
