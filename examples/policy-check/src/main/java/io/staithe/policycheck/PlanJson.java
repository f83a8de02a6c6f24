package io.staithe.policycheck;

import io.staithe.policy.lifecycle.plan.LifecyclePlan;
import io.staithe.policy.lifecycle.plan.PlannedAction;
import java.io.PrintWriter;

/** A plan as JSON: what is done, in the order in which to do it. */
final class PlanJson {
    private PlanJson() {}

    static void write(LifecyclePlan plan, PrintWriter out) {
        String separator = "[";
        for (PlannedAction action : plan.actions()) {
            out.print(separator);
            out.print(Answer.object(json -> {
                json.writeStringField("imageDigest", action.imageDigest());
                json.writeStringField("action", action.action().name());
                json.writeNumberField("rulePriority", action.rulePriority());
            }));
            separator = ",\n";
        }
        out.print(plan.actions().isEmpty() ? "[]\n" : "]\n");
    }
}
