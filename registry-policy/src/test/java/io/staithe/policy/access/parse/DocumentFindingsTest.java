package io.staithe.policy.access.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentFindingsTest {
    private static final String GOOD = "{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"*\"}";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    JSON_SYNTAX        | §[]
                    JSON_SYNTAX        | §"text"
                    JSON_SYNTAX        | §null
                    JSON_SYNTAX        | {"Version": "2012-10-17", "Statement": GOOD} §{}
                    JSON_SYNTAX        | {"Version": "2012-10-17", §Statement: GOOD}
                    JSON_SYNTAX        | {"Version": "2012-10-17", "Statement": GOOD,§}
                    MISSING_VERSION    | §{"Statement": GOOD}
                    OLD_VERSION        | {"Version": §"2008-10-17", "Statement": GOOD}
                    INVALID_VERSION    | {"Version": §"2012-10-18", "Statement": GOOD}
                    INVALID_VERSION    | {"Version": §"", "Statement": GOOD}
                    DATA_TYPE          | {"Version": §2012, "Statement": GOOD}
                    DATA_TYPE          | {"Version": §null, "Statement": GOOD}
                    DATA_TYPE          | {"Version": §["2012-10-17"], "Statement": GOOD}
                    DATA_TYPE          | {"Version": "2012-10-17", "Id": §7, "Statement": GOOD}
                    DATA_TYPE          | {"Version": "2012-10-17", "Id": §["a"], "Statement": GOOD}
                    UNKNOWN_ELEMENT    | {"Version": "2012-10-17", §"Statements": [], "Statement": GOOD}
                    UNKNOWN_ELEMENT    | {"Version": "2012-10-17", §"id": "a", "Statement": GOOD}
                    MISSING_STATEMENT  | §{"Version": "2012-10-17"}
                    EMPTY_STATEMENT    | {"Version": "2012-10-17", "Statement": §[]}
                    DATA_TYPE          | {"Version": "2012-10-17", "Statement": §"text"}
                    DATA_TYPE          | {"Version": "2012-10-17", "Statement": §null}
                    DATA_TYPE          | {"Version": "2012-10-17", "Statement": [GOOD, §[]]}
                    JSON_DUPLICATE_KEY | {"Version": "2012-10-17", §"Version": "2012-10-17", "Statement": GOOD}
                    JSON_DUPLICATE_KEY | {"Version": "2012-10-17", "Statement": GOOD, §"Statement": GOOD}
                    DUPLICATE_KEY_CASE | {"Version": "2012-10-17", §"version": "2008-10-17", "Statement": GOOD}
                    INVALID_CHARACTER  | {"Version": "2012-10-17", "Id": "a§Ā", "Statement": GOOD}
                    INVALID_CHARACTER  | {"Version": "2012-10-17", "Id": "§€", "Statement": GOOD}
                    INVALID_CHARACTER  | {"Version": "2012-10-17", "Id": "a§😀", "Statement": GOOD}
                    """)
    void aDocumentGoesWrongInOnePlace(FindingCode code, String marked) {
        Findings.assertOnly(PolicyKind.RESOURCE, code, Marked.of(marked.replace("GOOD", GOOD)));
    }

    @Test
    void anEmptyTextIsNoJson() {
        assertThat(Findings.codes(PolicyParser.strict(PolicyKind.RESOURCE), ""))
                .containsExactly(FindingCode.JSON_SYNTAX);
        assertThat(Findings.codes(PolicyParser.lenient(PolicyKind.RESOURCE), " \n "))
                .containsExactly(FindingCode.JSON_SYNTAX);
    }

    @Test
    void theCharactersUpToFfMayStandEverywhere() {
        Findings.assertNone(
                PolicyKind.RESOURCE,
                "\t{\"Version\": \"2012-10-17\",\r\n\"Id\": \"Grüße ÿ\u007f\u0080\", \"Statement\": " + GOOD + "}\r\n");
    }

    @Test
    void strangeCharactersAreReportedOnceWithTheirNumber() {
        String text = "{\"Version\": \"2012-10-17\", \"Id\": \"日本語\", \"Statement\": " + GOOD + "}";
        Finding finding =
                PolicyParser.strict(PolicyKind.RESOURCE).read(text).findings().get(0);
        assertThat(finding.message()).isEqualTo("The character U+65E5 may not stand in a policy, and 2 more follow.");
    }

    @Test
    void allErrorsAreReportedInTheOrderOfTheirPlaces() {
        String text = """
                {"Id": 7,
                 "Statement": [
                   {"Sid": 1},
                   {"Effect": "deny", "Principal": {"AWS": "user/*"}, "Action": "ecr", "Resource": "x"}
                 ],
                 "Wersion": "2012-10-17"}
                """;
        assertThat(PolicyParser.strict(PolicyKind.RESOURCE).read(text).findings())
                .extracting(finding -> finding.at() + " " + finding.code())
                .containsExactly(
                        "1:1 MISSING_VERSION",
                        "1:8 DATA_TYPE",
                        "3:4 MISSING_EFFECT",
                        "3:4 MISSING_PRINCIPAL",
                        "3:4 MISSING_ACTION",
                        "3:12 DATA_TYPE",
                        "4:15 INVALID_EFFECT",
                        "4:44 PRINCIPAL_WILDCARD",
                        "4:65 ACTION_FORMAT",
                        "4:84 ARN_PREFIX",
                        "6:2 UNKNOWN_ELEMENT");
    }

    @Test
    void aMisspeltElementIsToldItsNearestSpelling() {
        String text = "{\"Verison\": \"2012-10-17\", \"Statement\": " + GOOD + "}";
        assertThat(PolicyParser.strict(PolicyKind.RESOURCE).read(text).findings())
                .extracting(Finding::remedy)
                .contains("Did you mean Version?");
    }
}
