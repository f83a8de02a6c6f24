package io.staithe.policy.access.match;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.PolicyVersion;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of {@code Resource} or {@code NotResource}: an ARN with wildcards, or a lone star.
 *
 * <p>Six fields are matched one by one, as they are written; a star never reaches into the next, but in the sixth, which is
 * everything behind the fifth colon, it covers colons and slashes. Variables are in the sixth field only; one without a
 * value makes the entry match nothing. The resource {@code *} of a request, which says that the action has none, and a
 * text that is no ARN are covered by the lone star only. An entry that is no ARN matches nothing. Immutable and thread-safe.
 * Source: IAM JSON policy elements, "Resource".
 */
public final class ResourcePattern {
    private static final int FIELDS = 6;
    private static final String EVERYTHING = "*";

    private final String text;
    private final boolean wellFormed;
    private final boolean filled;
    private final boolean guardrail;
    private final Glob[] head;
    private final Template resource;
    private final @Nullable String literal;
    private final @Nullable String literalPrefix;

    private ResourcePattern(String text, String[] fields, PolicyVersion version, PolicyKind kind) {
        this.text = text;
        this.filled = fields.length == FIELDS && text.split(":", FIELDS).length < FIELDS;
        this.guardrail = kind == PolicyKind.SERVICE_CONTROL || kind == PolicyKind.RESOURCE_CONTROL;
        this.head = new Glob[fields.length == FIELDS ? FIELDS - 1 : 0];
        boolean variableInHead = false;
        for (int i = 0; i < head.length; i++) {
            head[i] = Glob.compile(fields[i]);
            variableInHead |= version == PolicyVersion.V2012_10_17 && fields[i].contains("${");
        }
        this.resource = Template.compile(head.length == 0 ? "" : fields[FIELDS - 1], version);
        this.wellFormed = matchesEverything()
                || (head.length > 0 && head[0].matches("arn") && !variableInHead && resource.wellFormed());
        boolean literalHead = head.length > 0;
        for (Glob field : head) {
            literalHead &= field.isLiteral();
        }
        String before = literalHead && wellFormed ? String.join(":", fields).substring(0, headLength(fields)) : null;
        this.literal =
                before == null ? null : resource.constant().map(before::concat).orElse(null);
        this.literalPrefix = before == null
                ? null
                : resource.constantPrefix().map(before::concat).orElse(null);
    }

    private static int headLength(String[] fields) {
        int length = 0;
        for (int i = 0; i < FIELDS - 1; i++) {
            length += fields[i].length() + 1;
        }
        return length;
    }

    /**
     * Compiles an entry; never throws.
     *
     * @param text as it was written
     * @param version of the policy
     * @param kind of the policy
     * @param lenient whether an ARN of fewer than six fields is filled up with stars where its kind of policy does that:
     *     always where it belongs to an identity, its boundary or its session; in one of a resource or an endpoint where it has a
     *     wildcard; in one of service control where it ends with a star; never in one of resource control
     * @return the pattern
     */
    public static ResourcePattern compile(String text, PolicyVersion version, PolicyKind kind, boolean lenient) {
        String[] fields = text.split(":", FIELDS);
        if (lenient && fields.length < FIELDS && !text.equals(EVERYTHING)) {
            fields = ShortArns.fill(text, FIELDS - fields.length, kind)
                    .map(filled -> filled.split(":", FIELDS))
                    .orElse(fields);
        }
        return new ResourcePattern(text, fields, version, kind);
    }

    /**
     * Whether it covers a resource.
     *
     * @param actual of the request
     * @param context of the request
     * @return true where it does
     */
    public boolean matches(RequestArn actual, RequestContext context) {
        if (matchesEverything()) {
            return true;
        }
        if (!wellFormed || !actual.isArn()) {
            return false;
        }
        if (literal != null) {
            return actual.text().equals(literal);
        }
        if (literalPrefix != null) {
            return actual.text().startsWith(literalPrefix);
        }
        for (int i = 0; i < head.length; i++) {
            if (!head[i].matches(actual.text(), actual.start(i), actual.end(i))) {
                return false;
            }
        }
        return resource.matches(actual.text(), actual.start(FIELDS - 1), actual.end(FIELDS - 1), context);
    }

    /**
     * Whether {@code NotResource} may take the entry's not matching for a match. In service and resource control policies
     * an entry that can never match, being no ARN or having a variable where none may be, is left out of consideration: it does
     * not turn into everything. Neither, in any kind, does one of fewer than six fields that was filled up.
     *
     * @return false where it may not
     */
    public boolean invertible() {
        return !filled && (wellFormed || !guardrail);
    }

    /**
     * The entry where it has neither wildcard nor variable.
     *
     * @return the only resource it covers
     */
    public Optional<String> literal() {
        return Optional.ofNullable(literal);
    }

    /**
     * What stands before the star, where the sixth field ends with one and there is no other wildcard and no variable.
     *
     * @return how the texts of all resources that it covers begin, and only they
     */
    public Optional<String> literalPrefix() {
        return Optional.ofNullable(literalPrefix);
    }

    /**
     * What stands before the first wildcard or variable of the sixth field.
     *
     * @return how the sixth field of every resource that it covers begins; empty where it may begin anyhow
     */
    public String resourceBeginning() {
        return matchesEverything() || !wellFormed ? "" : resource.beginning();
    }

    /**
     * Whether it is a lone star.
     *
     * @return true where it covers every resource, and actions without one
     */
    public boolean matchesEverything() {
        return text.equals(EVERYTHING);
    }

    /**
     * Whether it can match at all.
     *
     * @return false for what is neither an ARN nor a star, and where a variable is not where or as it must be
     */
    public boolean wellFormed() {
        return wellFormed;
    }

    /**
     * The keys of its variables.
     *
     * @return their names in lower case
     */
    public Set<String> keys() {
        return resource.keys();
    }

    /** The entry as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
