package io.staithe.policy.access.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.access.finding.Severity;
import io.staithe.policy.text.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy in a test. In its text {@code §} stands before each place where something is to be found, and single
 * quotes are double ones and backticks single ones, so that tables stay readable.
 */
record MarkedPolicy(PolicyKind kind, String text, List<Position> marks) {
    private static final PolicyLinter LINTER = PolicyLinter.standard();
    private static final String FRAME = "{'Version':'2012-10-17',\n 'Statement':[\n%s\n]}";

    static MarkedPolicy document(PolicyKind kind, String marked) {
        StringBuilder text = new StringBuilder();
        List<Position> marks = new ArrayList<>();
        int line = 1;
        int column = 1;
        for (char c : marked.replace('\'', '"').replace('`', '\'').toCharArray()) {
            if (c == '§') {
                marks.add(new Position(line, column));
                continue;
            }
            text.append(c);
            column = c == '\n' ? 1 : column + 1;
            line = c == '\n' ? line + 1 : line;
        }
        return new MarkedPolicy(kind, text.toString(), marks);
    }

    /** Statements in a document of the current version. */
    static MarkedPolicy statements(PolicyKind kind, String marked) {
        return document(kind, FRAME.formatted(marked));
    }

    static MarkedPolicy identity(String marked) {
        return statements(PolicyKind.IDENTITY, marked);
    }

    static MarkedPolicy resource(String marked) {
        return statements(PolicyKind.RESOURCE, marked);
    }

    static MarkedPolicy repository(String marked) {
        return statements(PolicyKind.ECR_REPOSITORY, marked);
    }

    List<Finding> lint() {
        return LINTER.lint(kind, text);
    }

    /** Exactly at the marks there are findings of that code, without marks none; and AWS would take the policy. */
    void finds(FindingCode code) {
        List<Finding> findings = lint();
        assertThat(findings).as(text).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(findings)
                .as(text)
                .filteredOn(finding -> finding.code() == code)
                .extracting(Finding::at)
                .containsExactlyElementsOf(marks);
    }
}
