package io.staithe.policy.access.match;

/**
 * An entry of {@code Action} or {@code NotAction}: {@code service:Name} with {@code *} and {@code ?}, or a lone star.
 *
 * <p>Letter case never matters, in neither half; only A to Z have any. What is not an action's pattern matches nothing:
 * no colon or more than one, an empty half, a comma, a blank or another control character. Immutable and thread-safe.
 * Source: IAM JSON policy elements, "Action".
 */
public final class ActionPattern {
    private final String text;
    private final Glob glob;
    private final boolean everything;
    private final boolean wellFormed;

    private ActionPattern(String text) {
        this.text = text;
        this.everything = text.equals("*");
        this.wellFormed = everything || isPattern(text);
        this.glob = Glob.compile(text, Letters.ASCII);
    }

    /**
     * Compiles a pattern; never throws.
     *
     * @param text as it was written
     * @return the pattern
     */
    public static ActionPattern compile(String text) {
        return new ActionPattern(text);
    }

    private static boolean isPattern(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1 || colon != text.lastIndexOf(':')) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == ',' || character <= ' ' || Character.isSpaceChar(character)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether it covers an action.
     *
     * @param action {@code service:Name}, in any letter case
     * @return true where it does
     */
    public boolean matches(String action) {
        return wellFormed && glob.matches(action);
    }

    /**
     * Whether it is a lone star.
     *
     * @return true where it covers every action of every service
     */
    public boolean matchesEverything() {
        return everything;
    }

    /**
     * Whether the text is a pattern at all.
     *
     * @return false where it can never match
     */
    public boolean wellFormed() {
        return wellFormed;
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
