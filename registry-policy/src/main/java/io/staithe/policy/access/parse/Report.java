package io.staithe.policy.access.parse;

import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.access.finding.Severity;
import io.staithe.policy.text.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects findings, a bounded number of each severity, so that many warnings never hide an error. One a text. */
final class Report {
    static final int MAX_OF_A_SEVERITY = 100;

    private final boolean lenient;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    Report(boolean lenient) {
        this.lenient = lenient;
    }

    void add(FindingCode code, Position at, String message, String remedy) {
        if (counts.merge(code.severity(), 1, Integer::sum) <= MAX_OF_A_SEVERITY) {
            findings.add(new Finding(code, at, message, remedy));
        }
    }

    /** Adds what only a strict parser objects to. */
    void addUnlessLenient(FindingCode code, Position at, String message, String remedy) {
        if (!lenient) {
            add(code, at, message, remedy);
        }
    }

    boolean hasErrors() {
        return counts.containsKey(Severity.ERROR);
    }

    List<Finding> findings() {
        return findings.stream().sorted(Comparator.comparing(Finding::at)).toList();
    }
}
