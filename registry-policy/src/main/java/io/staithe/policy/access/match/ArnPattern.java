package io.staithe.policy.access.match;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An operand of the Arn operators: six fields, each a text with wildcards and variables, the sixth being everything behind the
 * fifth colon.
 *
 * <p>A star never reaches into the next field, and neither does the text of a variable: where it has a colon, the field is
 * not met. An operand of fewer fields covers nothing, unless it is one variable and nothing else, which may bring a whole ARN,
 * as <code>${aws:PrincipalArn}</code> does. Immutable and thread-safe. Source: IAM JSON policy elements, "Amazon Resource
 * Name (ARN) condition operators".
 */
public final class ArnPattern {
    private static final int FIELDS = 6;

    private final Template whole;
    private final Template[] fields;

    private ArnPattern(String text, PolicyVersion version) {
        this.whole = Template.compile(text, version);
        List<String> parts = fields(text, version);
        this.fields = parts.size() == FIELDS
                ? parts.stream().map(part -> Template.compile(part, version)).toArray(Template[]::new)
                : new Template[0];
    }

    /**
     * Compiles an operand; never throws.
     *
     * @param text as it was written
     * @param version of the policy
     * @return the pattern
     */
    public static ArnPattern compile(String text, PolicyVersion version) {
        return new ArnPattern(text, version);
    }

    private static List<String> fields(String text, PolicyVersion version) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length() && fields.size() < FIELDS - 1) {
            if (version == PolicyVersion.V2012_10_17 && Variable.startsAt(text, at)) {
                Variable variable = Variable.read(text, at);
                if (variable == null) {
                    return List.of();
                }
                at = variable.end();
                continue;
            }
            if (text.charAt(at) == ':') {
                fields.add(text.substring(start, at));
                start = at + 1;
            }
            at++;
        }
        fields.add(text.substring(start));
        return fields;
    }

    /**
     * Whether it covers an ARN.
     *
     * @param arn of a request
     * @param context of the request
     * @return true where it does; false for what is no ARN
     */
    public boolean matches(RequestArn arn, RequestContext context) {
        if (!arn.isArn() || !whole.wellFormed()) {
            return false;
        }
        if (fields.length == 0) {
            return whole.isOneVariable() && whole.matches(arn.text(), context);
        }
        for (int i = 0; i < FIELDS; i++) {
            if (!fields[i].matches(arn.text(), arn.start(i), arn.end(i), context)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The keys of its variables.
     *
     * @return their names in lower case
     */
    public Set<String> keys() {
        return whole.keys();
    }

    /** The operand as it was written. */
    @Override
    public String toString() {
        return whole.toString();
    }
}
