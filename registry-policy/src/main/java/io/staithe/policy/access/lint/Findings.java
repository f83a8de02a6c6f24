package io.staithe.policy.access.lint;

import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.text.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects findings: no two of one code at one place, a bounded number of each code, and in the end the worst of all. One a
 * text.
 */
final class Findings {
    static final int MAX = 500;
    static final int MAX_OF_A_CODE = 100;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<FindingCode, Set<Position>> places = new EnumMap<>(FindingCode.class);

    /** Whether findings of a code are still taken; where not, none need be looked for. */
    boolean takes(FindingCode code) {
        return places(code).size() < MAX_OF_A_CODE;
    }

    void add(FindingCode code, Position at, String message, String remedy) {
        add(new Finding(code, at, message, remedy));
    }

    void add(Finding finding) {
        if (takes(finding.code()) && places(finding.code()).add(finding.at())) {
            findings.add(finding);
        }
    }

    /** In the order of their places; those of one place the worst first. */
    List<Finding> worst() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(MAX)
                .sorted(Comparator.comparing(Finding::at)
                        .thenComparing(Finding::severity)
                        .thenComparing(Finding::code))
                .toList();
    }

    private Set<Position> places(FindingCode code) {
        return places.computeIfAbsent(code, unused -> new HashSet<>());
    }
}
