package io.staithe.policy.access.reference;

import io.staithe.policy.access.context.ContextValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A text with policy variables, which are put in as plain characters: what a variable holds never acts as a wildcard.
 * Source: IAM, "IAM policy elements: Variables and tags".
 */
final class SlowText {
    private final String text;
    private final SlowFacts facts;
    private final boolean wildcards;
    private final IntStream.Builder expanded = IntStream.builder();

    SlowText(String text, SlowFacts facts, boolean wildcards) {
        this.text = text;
        this.facts = facts;
        this.wildcards = wildcards;
    }

    /** The code points, the wildcards of the text itself as {@link SlowGlob} has them; empty where a variable has no value or no end. */
    Optional<int[]> expanded() {
        int at = 0;
        while (at < text.length()) {
            if (!text.startsWith("${", at)) {
                int c = text.codePointAt(at);
                expanded.add(wildcards ? SlowGlob.wildcard(c) : c);
                at += Character.charCount(c);
                continue;
            }
            int quote = text.indexOf(", '", at);
            int close = text.indexOf('}', at);
            Optional<String> value = Optional.empty();
            if (quote >= 0 && quote < close) {
                close = text.indexOf("'}", quote + 3) + 1;
                value = Optional.of(value(text.substring(at + 2, quote)).orElse(text.substring(quote + 3, close - 1)));
            } else if (close >= 0) {
                value = value(text.substring(at + 2, close));
            }
            if (value.isEmpty()) {
                return Optional.empty();
            }
            value.get().codePoints().forEach(expanded::add);
            at = close + 1;
        }
        return Optional.of(expanded.build().toArray());
    }

    private Optional<String> value(String name) {
        if (name.equals("*") || name.equals("?") || name.equals("$")) {
            return Optional.of(name);
        }
        return facts.find(name.toLowerCase(Locale.ROOT))
                .filter(value -> !value.set())
                .map(ContextValue::values)
                .map(values -> values.get(0));
    }
}
