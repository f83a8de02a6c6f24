package io.staithe.policycheck;

import com.fasterxml.jackson.core.JsonGenerator;
import io.staithe.policy.lifecycle.plan.LifecyclePlan;
import io.staithe.policy.lifecycle.plan.PlannedAction;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** A plan as JSON: what is done, in the order in which to do it. */
final class PlanJson {
    private PlanJson() {}

    static void write(LifecyclePlan plan, PrintWriter out) {
        try (JsonGenerator json = Answer.generator(out)) {
            json.writeStartArray();
            for (PlannedAction action : plan.actions()) {
                json.writeRaw('\n');
                json.writeStartObject();
                json.writeStringField("imageDigest", action.imageDigest());
                json.writeStringField("action", action.action().name());
                json.writeNumberField("rulePriority", action.rulePriority());
                json.writeEndObject();
            }
            json.writeRaw('\n');
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
    }
}
