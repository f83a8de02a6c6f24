package io.staithe.policy.access.match;

/**
 * The matcher for patterns of any shape: two places, one in the pattern and one in the text, and a memory of the last star
 * only. What lies between two stars may always be taken where it is first found, since the later star covers the rest; so
 * there is nothing else to come back to.
 */
final class Wildcards {
    private static final int RUN = -1;
    private static final int ONE = -2;
    private static final int NO_STAR = -1;

    private final int[] pattern;

    private Wildcards(int[] pattern) {
        this.pattern = pattern;
    }

    /** Reads a pattern; an unneeded one takes no room. */
    static Wildcards of(String pattern, boolean needed) {
        if (!needed) {
            return new Wildcards(new int[0]);
        }
        return new Wildcards(pattern.codePoints()
                .map(character -> character == '*' ? RUN : character == '?' ? ONE : character)
                .toArray());
    }

    boolean match(String text, int from, int to, Letters letters) {
        int place = 0;
        int at = from;
        int afterStar = NO_STAR;
        int starEnd = from;
        while (true) {
            if (place < pattern.length && pattern[place] == RUN) {
                place++;
                if (place == pattern.length) {
                    return true;
                }
                afterStar = place;
                starEnd = at;
                continue;
            }
            if (at == to) {
                return place == pattern.length;
            }
            int character = Characters.at(text, at, to);
            if (place < pattern.length && (pattern[place] == ONE || letters.same(pattern[place], character))) {
                place++;
                at += Character.charCount(character);
            } else if (afterStar == NO_STAR) {
                return false;
            } else {
                place = afterStar;
                starEnd += Characters.widthAt(text, starEnd, to);
                at = starEnd;
            }
        }
    }
}
