package io.staithe.policy.access.match;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text of a policy with variables, which take their values from each request; often one with wildcards too.
 *
 * <p>What comes through a variable, its default included, is literal: it is not a wildcard, and it is not read for variables
 * again. A variable without a value in the request has its default; without a default, or where it is not written as it must be,
 * the text matches nothing. A key of many values is as one that is absent; an empty value is a value. In the version of
 * 2008 there are no variables. Characters are code points, as in {@link Glob}. Matching allocates one small array where there are
 * variables, and nothing else. Immutable and thread-safe. Source: IAM, "IAM policy elements: Variables and tags".
 */
public final class Template {
    private final String text;
    private final Letters letters;
    private final boolean wellFormed;
    private final TokenMatcher matcher;
    private final @Nullable Glob glob;

    private Template(String text, PolicyVersion version, boolean wildcards, Letters letters) {
        this.text = text;
        this.letters = letters;
        boolean variables = version == PolicyVersion.V2012_10_17;
        List<Token> tokens = Tokens.read(text, variables, wildcards);
        this.wellFormed = tokens != null;
        this.matcher = new TokenMatcher(tokens == null ? List.of() : tokens);
        this.glob = wildcards && !(variables && text.contains("${")) ? Glob.compile(text, letters) : null;
    }

    /**
     * Compiles a text in which {@code *} and {@code ?} are wildcards; never throws.
     *
     * @param text as it was written
     * @param version of the policy
     * @return the template
     */
    public static Template compile(String text, PolicyVersion version) {
        return new Template(text, version, true, Letters.EXACT);
    }

    /**
     * Compiles a text without wildcards; never throws.
     *
     * @param text as it was written
     * @param version of the policy
     * @return the template
     */
    public static Template compileLiteral(String text, PolicyVersion version) {
        return new Template(text, version, false, Letters.EXACT);
    }

    /**
     * Compiles a text without wildcards whose letter case does not matter; never throws. Characters are compared one by one
     * by Unicode's simple case folding; the Turkish dotted and dotless i are letters of their own.
     *
     * @param text as it was written
     * @param version of the policy
     * @return the template
     */
    public static Template compileIgnoringCase(String text, PolicyVersion version) {
        return new Template(text, version, false, Letters.UNICODE);
    }

    /**
     * The first variable of a text that is not written as it must be, and so makes the text match nothing.
     *
     * @param text as it was written
     * @return the text from that variable on, or empty where all are in order
     */
    public static Optional<String> illFormedVariable(String text) {
        return Variable.illFormed(text);
    }

    /**
     * A text with another in the place of each variable.
     *
     * @param text as it was written; a variable that is not written as it must be takes the rest with it
     * @param other what stands for a variable
     * @return the text without variables
     */
    public static String replaceVariables(String text, String other) {
        return Variable.replaced(text, other);
    }

    /**
     * Whether it covers a whole text.
     *
     * @param actual the text
     * @param context of the request
     * @return true where it does
     */
    public boolean matches(String actual, RequestContext context) {
        return matches(actual, 0, actual.length(), context);
    }

    /**
     * Whether it covers the whole of a part of a text.
     *
     * @param actual the text
     * @param from where the part begins
     * @param to where it ends, exclusively
     * @param context of the request
     * @return true where it does
     */
    public boolean matches(String actual, int from, int to, RequestContext context) {
        if (glob != null) {
            return glob.matches(actual, from, to);
        }
        return wellFormed && matcher.match(actual, from, to, letters, context);
    }

    /**
     * Whether each of its variables has a value in a request, or a default.
     *
     * @param context of the request
     * @return false where it matches nothing
     */
    public boolean resolvable(RequestContext context) {
        return expand(context).isPresent();
    }

    /**
     * The text with the variables replaced; wildcards stay as they are, and so are not to be told from text any more.
     *
     * @param context of the request
     * @return the text, or empty where it is not resolvable
     */
    public Optional<String> expand(RequestContext context) {
        return wellFormed ? matcher.expand(context) : Optional.empty();
    }

    /**
     * The text where it never depends on the request and has no wildcard.
     *
     * @return the only text it covers, or empty
     */
    public Optional<String> constant() {
        return wellFormed ? matcher.constant() : Optional.empty();
    }

    /**
     * The text before the star, where it is a text without variables, a star and nothing else.
     *
     * @return how all texts that it covers begin, or empty
     */
    public Optional<String> constantPrefix() {
        return wellFormed ? matcher.constantPrefix() : Optional.empty();
    }

    /**
     * The text before the first wildcard or variable.
     *
     * @return how all texts that it covers begin; empty where they may begin anyhow
     */
    public String beginning() {
        return matcher.beginning();
    }

    /**
     * Whether each variable is written as it must be.
     *
     * @return false where the text can never match
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
        return matcher.keys().collect(Collectors.toUnmodifiableSet());
    }

    /** The text as it was written. */
    @Override
    public String toString() {
        return text;
    }

    boolean isOneVariable() {
        return matcher.isOneKey();
    }

    static @Nullable String value(RequestContext context, Token token) {
        Optional<ContextValue> found = context.find(token.text());
        if (found.isPresent() && !found.get().set()) {
            return found.get().values().get(0);
        }
        return token.fallback();
    }
}
