package io.staithe.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One line of a table: what was measured, of every contestant. */
final class Row {
    private final String name;
    private final int digits;
    private final Mark mark;
    private final Map<String, List<Double>> values = new HashMap<>();

    Row(String name, int digits, Mark mark) {
        this.name = name;
        this.digits = digits;
        this.mark = mark;
    }

    void add(String contestant, double value) {
        values.computeIfAbsent(contestant, unknown -> new ArrayList<>()).add(value);
    }

    Samples of(String contestant) {
        return new Samples(values.getOrDefault(contestant, List.of()));
    }

    /** As a line of Markdown. */
    String line(List<String> contestants) {
        StringBuilder line = new StringBuilder("| ").append(name);
        for (String contestant : contestants) {
            line.append(" | ").append(of(contestant).text(digits));
        }
        return line.append(" | ").append(mark.verdict(this)).append(" |").toString();
    }
}
