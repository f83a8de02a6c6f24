package io.staithe.registry.grammar;

/**
 * Text that does not follow the grammar of the thing it was to name.
 *
 * <p>The message quotes at most 64 characters of the text, with control characters replaced, so that hostile input can
 * be logged. Instances are immutable.
 */
public final class GrammarException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int QUOTED_CHARS = 64;

    private final Grammar grammar;

    /**
     * Creates the failure.
     *
     * @param grammar the grammar that was not followed
     * @param text the offending text, of any length
     */
    public GrammarException(Grammar grammar, String text) {
        super("'" + quotable(text) + "' is not a valid " + grammar.noun());
        this.grammar = grammar;
    }

    /**
     * The grammar that was not followed.
     *
     * @return the grammar
     */
    public Grammar grammar() {
        return grammar;
    }

    private static String quotable(String text) {
        String start = text.length() <= QUOTED_CHARS ? text : text.substring(0, QUOTED_CHARS) + "...";
        StringBuilder quoted = new StringBuilder(start.length());
        start.chars().forEach(c -> quoted.append(c < ' ' || c > '~' ? '?' : (char) c));
        return quoted.toString();
    }
}
