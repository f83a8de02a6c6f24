package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.PolicyVersion;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.text.Position;
import java.util.List;

/** Conditions as a parser would have read them. */
final class Written {
    static final String KEY = "x:Key";

    private Written() {}

    static Condition condition(String operator, String key, List<String> operands) {
        return new Condition(
                text(operator), text(key), operands.stream().map(Written::text).toList(), false);
    }

    private static Text text(String value) {
        return new Text(value, Position.START);
    }

    static Conditions only(Condition... conditions) {
        return Conditions.compile(List.of(conditions), PolicyVersion.V2012_10_17);
    }

    /** Whether a request meets one condition on {@link #KEY}. */
    static boolean met(String operator, List<String> operands, RequestContext context) {
        return only(condition(operator, KEY, operands)).met(context);
    }

    static boolean met(String operator, String operand, RequestContext context) {
        return met(operator, List.of(operand), context);
    }

    /** Whether one operator holds between a request's only value and one operand. */
    static boolean holds(String operator, String actual, String operand) {
        return met(operator, operand, single(actual));
    }

    static RequestContext single(String value) {
        return RequestContext.builder().put(KEY, value).build();
    }

    static RequestContext set(String... values) {
        return RequestContext.builder().putAll(KEY, List.of(values)).build();
    }
}
