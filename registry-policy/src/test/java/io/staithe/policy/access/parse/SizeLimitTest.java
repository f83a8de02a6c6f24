package io.staithe.policy.access.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.text.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeLimitTest {
    private static final String TABLE = """
            # kind           | characters | white space counts
            IDENTITY         | 6144       | false
            BOUNDARY         | 6144       | false
            SESSION          | 2048       | true
            ECR_REPOSITORY   | 10240      | true
            ECR_REGISTRY     | 10240      | true
            ROLE_TRUST       | 2048       | false
            SERVICE_CONTROL  | 5120       | true
            RESOURCE_CONTROL | 5120       | true
            VPC_ENDPOINT     | 20480      | true
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void aPolicyMayBeThatLongAndNoLonger(PolicyKind kind, int max, boolean blanksCount) {
        String fits = ofSize(kind, max, blanksCount);
        Findings.assertNone(kind, fits);
        String larger = fits.replace("xx", "xxx");
        Reading reading = PolicyParser.strict(kind).read(larger);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly(FindingCode.POLICY_TOO_LARGE);
        assertThat(reading.findings()).extracting(Finding::at).containsExactly(Position.START);
        assertThat(reading.findings().get(0).message())
                .contains(" " + (max + 1) + " characters")
                .contains("may have " + max);
        assertThat(PolicyParser.strict(kind).withoutSizeLimit().read(larger).findings())
                .isEmpty();
        assertThat(PolicyParser.lenient(kind).read(larger).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void whiteSpaceCountsOrNot(PolicyKind kind, int max, boolean blanksCount) {
        String fits = ofSize(kind, max, blanksCount);
        for (String blank : new String[] {" ", "\t", "\n", "\r"}) {
            assertThat(Findings.codes(PolicyParser.strict(kind), fits + blank))
                    .isEqualTo(blanksCount ? List.of(FindingCode.POLICY_TOO_LARGE) : List.of());
        }
    }

    @Test
    void aPolicyOfAnUnknownResourceHasOurOwnBoundOnly() {
        Findings.assertNone(PolicyKind.RESOURCE, ofSize(PolicyKind.RESOURCE, 1_048_576, true));
    }

    @Test
    void withoutSizeLimitAParserStaysStrict() {
        String text = Kinds.good(PolicyKind.IDENTITY).replace("Deny", "deny");
        assertThat(Findings.codes(PolicyParser.strict(PolicyKind.IDENTITY).withoutSizeLimit(), text))
                .containsExactly(FindingCode.INVALID_EFFECT);
        String odd = Kinds.good(PolicyKind.IDENTITY).replace("\"*\"", "\"app\"");
        assertThat(Findings.codes(PolicyParser.strict(PolicyKind.IDENTITY).withoutSizeLimit(), odd))
                .containsExactly(FindingCode.ARN_PREFIX);
        assertThat(Findings.codes(PolicyParser.lenient(PolicyKind.IDENTITY).withoutSizeLimit(), odd))
                .isEmpty();
    }

    /** A good document of so many characters, filled up inside a condition. */
    private static String ofSize(PolicyKind kind, int size, boolean blanksCount) {
        String start = Kinds.good(kind)
                .replace("\"Deny\"", "\"Deny\", \"Condition\": {\"StringEquals\": {\"aws:PrincipalOrgID\": \"FILL\"}}");
        int fixed = (blanksCount ? start : start.replaceAll("[ \n]", "")).length() - "FILL".length();
        return start.replace("FILL", "-".repeat(size - fixed - 2) + "xx");
    }
}
