package io.staithe.policy.access.match;

import java.util.ArrayList;
import java.util.List;

/** What a pattern means, word for word and without any thought of time: its first piece, and then the rest. */
final class ReferenceGlob {
    static final int RUN = -1;
    static final int ONE = -2;

    private ReferenceGlob() {}

    /** The pieces of a pattern: code points, and the two wildcards. */
    static List<Integer> pieces(String pattern) {
        List<Integer> pieces = new ArrayList<>();
        pattern.codePoints()
                .forEach(character -> pieces.add(character == '*' ? RUN : character == '?' ? ONE : character));
        return pieces;
    }

    static List<Integer> literal(String text) {
        return text.codePoints().boxed().toList();
    }

    static boolean matches(List<Integer> pattern, List<Integer> text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        List<Integer> rest = pattern.subList(1, pattern.size());
        if (pattern.get(0) == RUN) {
            return matches(rest, text) || (!text.isEmpty() && matches(pattern, text.subList(1, text.size())));
        }
        return !text.isEmpty()
                && (pattern.get(0) == ONE || pattern.get(0).equals(text.get(0)))
                && matches(rest, text.subList(1, text.size()));
    }
}
