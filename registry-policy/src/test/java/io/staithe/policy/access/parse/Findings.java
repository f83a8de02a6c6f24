package io.staithe.policy.access.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import java.util.List;

/** What the tests of this package ask of a reading. */
final class Findings {
    private Findings() {}

    /** A strict parser finds this one thing, exactly there. */
    static void assertOnly(PolicyKind kind, FindingCode code, Marked marked) {
        List<Finding> findings = PolicyParser.strict(kind).read(marked.text()).findings();
        assertThat(findings).as(marked.text()).extracting(Finding::code).containsExactly(code);
        Finding finding = findings.get(0);
        assertThat(finding.at()).as(marked.text() + "\n" + finding).isEqualTo(marked.at());
        assertThat(finding.message()).as("its message").endsWith(".").isNotBlank();
        assertThat(finding.remedy()).as("its remedy").matches(".*[.?}]").isNotBlank();
    }

    /** A strict parser finds nothing. */
    static void assertNone(PolicyKind kind, String text) {
        assertThat(PolicyParser.strict(kind).read(text).findings()).as(text).isEmpty();
        assertThat(PolicyParser.strict(kind).read(text).policy()).as(text).isPresent();
    }

    static List<FindingCode> codes(PolicyParser parser, String text) {
        return parser.read(text).findings().stream().map(Finding::code).toList();
    }
}
