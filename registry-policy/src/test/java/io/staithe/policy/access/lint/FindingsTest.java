package io.staithe.policy.access.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.access.finding.Severity;
import io.staithe.policy.text.Position;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private final Findings findings = new Findings();

    @Test
    void ofMoreThanAreKeptTheWorstRemain() {
        List<FindingCode> warnings = Stream.of(FindingCode.values())
                .filter(code -> code.severity() == Severity.WARNING)
                .limit(8)
                .toList();
        warnings.forEach(code -> fill(code, 1));
        fill(FindingCode.DATA_TYPE, 2);

        assertThat(findings.worst())
                .hasSize(Findings.MAX)
                .filteredOn(finding -> finding.code() == FindingCode.DATA_TYPE)
                .hasSize(Findings.MAX_OF_A_CODE);
        assertThat(findings.worst()).extracting(Finding::at).isSorted();
    }

    @Test
    void aCodeThatIsFullIsTakenNoMore() {
        assertThat(findings.takes(FindingCode.DATA_TYPE)).isTrue();
        fill(FindingCode.DATA_TYPE, 1);

        assertThat(findings.takes(FindingCode.DATA_TYPE)).isFalse();
        assertThat(findings.takes(FindingCode.ARN_FIELDS)).isTrue();
        fill(FindingCode.DATA_TYPE, 2);
        assertThat(findings.worst()).hasSize(Findings.MAX_OF_A_CODE);
    }

    @Test
    void atOnePlaceTheWorstComesFirst() {
        findings.add(FindingCode.ACTION_REDUNDANT, Position.START, "c.", "d.");
        findings.add(FindingCode.DATA_TYPE, Position.START, "a.", "b.");
        findings.add(FindingCode.DATA_TYPE, Position.START, "a.", "b.");

        assertThat(findings.worst())
                .extracting(Finding::code)
                .containsExactly(FindingCode.DATA_TYPE, FindingCode.ACTION_REDUNDANT);
    }

    private void fill(FindingCode code, int line) {
        for (int column = 1; column <= Findings.MAX_OF_A_CODE + 10; column++) {
            findings.add(code, new Position(line, column), "a.", "b.");
        }
    }
}
