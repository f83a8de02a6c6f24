package io.staithe.policy.lifecycle.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern in which {@code *} stands for any characters. Matching takes one pass over the text: what stands between
 * two wildcards may be taken at its first occurrence, since a later one leaves less to the rest. Immutable and
 * thread-safe.
 */
final class Glob {
    private final String head;
    private final List<LiteralSearch> middle;
    private final String tail;
    private final boolean wild;

    private Glob(String head, List<LiteralSearch> middle, String tail, boolean wild) {
        this.head = head;
        this.middle = middle;
        this.tail = tail;
        this.wild = wild;
    }

    static Glob pattern(String pattern) {
        int first = pattern.indexOf('*');
        if (first < 0) {
            return new Glob(pattern, List.of(), "", false);
        }
        List<LiteralSearch> middle = new ArrayList<>();
        int begin = first + 1;
        for (int star = pattern.indexOf('*', begin); star >= 0; star = pattern.indexOf('*', begin)) {
            if (star > begin) {
                middle.add(new LiteralSearch(pattern.substring(begin, star)));
            }
            begin = star + 1;
        }
        return new Glob(pattern.substring(0, first), List.copyOf(middle), pattern.substring(begin), true);
    }

    static Glob prefix(String prefix) {
        return new Glob(prefix, List.of(), "", true);
    }

    boolean matches(String text) {
        if (!wild) {
            return text.equals(head);
        }
        int end = text.length() - tail.length();
        int at = head.length();
        if (at > end || !text.startsWith(head) || !text.endsWith(tail)) {
            return false;
        }
        for (LiteralSearch literal : middle) {
            at = literal.endOfFirst(text, at, end);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
