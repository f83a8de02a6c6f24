package io.staithe.policycheck;

import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.plan.LifecyclePlan;
import io.staithe.policy.lifecycle.plan.Outcome;
import io.staithe.policy.lifecycle.plan.PlanDifference;
import io.staithe.policy.lifecycle.plan.PlannedAction;
import io.staithe.policy.lifecycle.rule.LifecycleAction;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;

/** Shows people plans and their differences: a line an image. */
final class PlanPrinter {
    private static final int TAGS_WIDTH = 24;

    private final PrintWriter out;

    PlanPrinter(PrintWriter out) {
        this.out = out;
    }

    /** What is done and what is protected, and how many images there are besides. */
    void print(LifecyclePlan plan) {
        Map<LifecycleAction, Integer> counts = new EnumMap<>(LifecycleAction.class);
        for (PlannedAction action : plan.actions()) {
            counts.merge(action.action(), 1, Integer::sum);
            line(action.action().name(), action.image(), reason(plan, action));
        }
        int held = 0;
        for (Outcome outcome : plan.outcomes()) {
            if (outcome instanceof Outcome.Protected) {
                held++;
                line("protected", outcome.image(), outcome.reason());
            }
        }
        out.printf(
                "Of %d images: %d expire, %d go to the archive, %d stay protected.%n",
                plan.outcomes().size(),
                counts.getOrDefault(LifecycleAction.EXPIRE, 0),
                counts.getOrDefault(LifecycleAction.TRANSITION, 0),
                held);
    }

    /** What the other plan does more, less and otherwise. */
    void print(PlanDifference difference) {
        difference.added().forEach(action -> line("+ " + action.action(), action.image(), by(action)));
        difference.removed().forEach(action -> line("- " + action.action(), action.image(), by(action)));
        difference
                .changed()
                .forEach(change -> line(
                        "! " + change.after().action(),
                        change.after().image(),
                        by(change.after()) + ", where " + by(change.before()) + " of the first policy has "
                                + change.before().action()));
        out.printf(
                "%d more, %d less, %d otherwise.%n",
                difference.added().size(),
                difference.removed().size(),
                difference.changed().size());
    }

    private static String reason(LifecyclePlan plan, PlannedAction action) {
        return plan.outcome(action.imageDigest()).map(Outcome::reason).orElse("");
    }

    private static String by(PlannedAction action) {
        return "rule " + action.rulePriority();
    }

    private void line(String what, LifecycleImage image, String why) {
        out.printf("%-12s  %s  %-" + TAGS_WIDTH + "s  %s%n", what, image.digest(), tags(image), why);
    }

    private static String tags(LifecycleImage image) {
        String tags = image.tags().isEmpty() ? "(untagged)" : String.join(",", image.tags());
        return tags.length() <= TAGS_WIDTH ? tags : tags.substring(0, TAGS_WIDTH - 1) + "\u2026";
    }
}
