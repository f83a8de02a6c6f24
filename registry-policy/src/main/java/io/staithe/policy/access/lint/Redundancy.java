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
    void find(List<Text> texts, BiConsumer<Text, Text> found) {
        List<Entry> entries = texts.stream()
                .map(text -> new Entry(text, folding.apply(text.value())))
                .toList();
        Map<String, Entry> first = new HashMap<>();
        List<Entry> patterns = new ArrayList<>();
        for (Entry entry : entries) {
            Entry before = first.putIfAbsent(entry.pattern(), entry);
            if (before == null && Wildcards.in(entry.pattern()) && patterns.size() < MAX_PATTERNS) {
                patterns.add(entry);
            }
        }
        for (Entry entry : entries) {
            Entry same = first.getOrDefault(entry.pattern(), entry);
            if (same.equals(entry)) {
                patterns.stream()
                        .filter(pattern -> isWider(pattern, entry))
                        .findFirst()
                        .ifPresent(pattern -> found.accept(entry.text(), pattern.text()));
            } else {
                found.accept(entry.text(), same.text());
            }
        }
    }

    /** Of two that cover each other the first stays. */
    private boolean isWider(Entry wide, Entry narrow) {
        return covers.test(wide.pattern(), narrow.pattern())
                && (!covers.test(narrow.pattern(), wide.pattern())
                        || wide.text().at().compareTo(narrow.text().at()) < 0);
    }

    /** An entry as it was written, and as it is compared. */
    private record Entry(Text text, String pattern) {}
}
