package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Finds entries of a list that another one covers. At most so many patterns of a list are tried as the wider one. */
final class Redundancy {
    private static final int MAX_PATTERNS = 64;

    private final BiPredicate<String, String> covers;
    private final UnaryOperator<String> folding;

    Redundancy(BiPredicate<String, String> covers, UnaryOperator<String> folding) {
        this.covers = covers;
        this.folding = folding;
    }

    /** Hands over each entry that is covered, and what covers it. */
    void find(List<Text> entries, BiConsumer<Text, Text> found) {
        Map<String, Text> first = new HashMap<>();
        List<Text> patterns = new ArrayList<>();
        for (Text entry : entries) {
            Text before = first.putIfAbsent(folding.apply(entry.value()), entry);
            if (before == null && Wildcards.in(entry.value()) && patterns.size() < MAX_PATTERNS) {
                patterns.add(entry);
            }
        }
        for (Text entry : entries) {
            Text same = first.getOrDefault(folding.apply(entry.value()), entry);
            if (same.equals(entry)) {
                patterns.stream()
                        .filter(pattern -> !pattern.equals(entry) && isWider(pattern, entry))
                        .findFirst()
                        .ifPresent(pattern -> found.accept(entry, pattern));
            } else {
                found.accept(entry, same);
            }
        }
    }

    /** Of two that cover each other the first stays. */
    private boolean isWider(Text pattern, Text entry) {
        String wide = folding.apply(pattern.value());
        String narrow = folding.apply(entry.value());
        return covers.test(wide, narrow)
                && (!covers.test(narrow, wide) || pattern.at().compareTo(entry.at()) < 0);
    }
}
