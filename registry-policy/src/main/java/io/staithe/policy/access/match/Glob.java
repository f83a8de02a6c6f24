package io.staithe.policy.access.match;

/**
 * A pattern in which {@code *} stands for any run of characters, the empty one too, and {@code ?} for exactly one.
 *
 * <p>A character is a code point: {@code ?} takes both halves of a surrogate pair. Matching allocates nothing, uses no
 * recursion, and takes at most the product of both lengths. Immutable and thread-safe. Source: IAM JSON policy elements,
 * "Resource" and "String condition operators".
 */
public final class Glob {
    private enum Shape {
        ANY,
        EXACT,
        AFFIXES,
        GENERAL
    }

    private final String pattern;
    private final Letters letters;
    private final Shape shape;
    private final String prefix;
    private final String suffix;
    private final Wildcards wildcards;

    private Glob(String pattern, Letters letters) {
        this.pattern = pattern;
        this.letters = letters;
        int firstStar = pattern.indexOf('*');
        int lastStar = pattern.lastIndexOf('*');
        boolean literal = firstStar < 0 && pattern.indexOf('?') < 0;
        this.prefix = literal ? pattern : pattern.substring(0, Math.max(0, firstStar));
        this.suffix = firstStar < 0 ? "" : pattern.substring(lastStar + 1);
        this.shape = literal ? Shape.EXACT : firstStar < 0 ? Shape.GENERAL : shape(firstStar, lastStar);
        this.wildcards = Wildcards.of(pattern, shape == Shape.GENERAL);
    }

    private Shape shape(int firstStar, int lastStar) {
        for (int i = firstStar; i <= lastStar; i++) {
            if (pattern.charAt(i) != '*') {
                return Shape.GENERAL;
            }
        }
        if (prefix.indexOf('?') >= 0
                || suffix.indexOf('?') >= 0
                || Characters.opensPair(prefix)
                || Characters.closesPair(suffix)) {
            return Shape.GENERAL;
        }
        return prefix.isEmpty() && suffix.isEmpty() ? Shape.ANY : Shape.AFFIXES;
    }

    /**
     * Compiles a pattern; every text is one.
     *
     * @param pattern the text
     * @return the glob, which minds letter case
     */
    public static Glob compile(String pattern) {
        return new Glob(pattern, Letters.EXACT);
    }

    static Glob compile(String pattern, Letters letters) {
        return new Glob(pattern, letters);
    }

    /**
     * Whether the pattern covers a whole text.
     *
     * @param text the text
     * @return true where it does
     */
    public boolean matches(String text) {
        return matches(text, 0, text.length());
    }

    /**
     * Whether the pattern covers the whole of a part of a text.
     *
     * @param text the text
     * @param from where the part begins
     * @param to where it ends, exclusively
     * @return true where it does
     */
    public boolean matches(String text, int from, int to) {
        return switch (shape) {
            case ANY -> true;
            case EXACT -> to - from == prefix.length() && letters.regionMatches(text, from, prefix);
            case AFFIXES ->
                to - from >= prefix.length() + suffix.length()
                        && letters.regionMatches(text, from, prefix)
                        && letters.regionMatches(text, to - suffix.length(), suffix);
            case GENERAL -> wildcards.match(text, from, to, letters);
        };
    }

    boolean isLiteral() {
        return shape == Shape.EXACT;
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return pattern;
    }
}
