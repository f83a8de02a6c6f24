package io.staithe.policy.access.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.access.finding.Severity;
import io.staithe.policy.text.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private static final PolicyParser STRICT = PolicyParser.strict(PolicyKind.RESOURCE);
    private static final PolicyParser LENIENT = PolicyParser.lenient(PolicyKind.RESOURCE);
    private static final String STATEMENT = "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"ecr:*\"}";

    @ParameterizedTest
    @ValueSource(strings = {" ", "[", "{\"a\":", "\"", "*", "\u0000", "\ud800"})
    void tenMillionCharactersAreNotEvenRead(String unit) {
        String text = unit.repeat(10_000_000 / unit.length());
        for (PolicyParser parser : List.of(STRICT, LENIENT, STRICT.withoutSizeLimit())) {
            assertThat(parser.read(text).findings()).extracting(Finding::code).containsExactly(FindingCode.TOO_COMPLEX);
        }
    }

    @Test
    void oneMillionCharactersAreReadAndNotOneMore() {
        String start = "{\"Version\":\"2012-10-17\",\"Id\":\"\",\"Statement\":" + STATEMENT + "}";
        String fits = start.replace("\"Id\":\"", "\"Id\":\"" + "x".repeat(HardBounds.MAX_CHARS - start.length()));
        assertThat(STRICT.read(fits).findings()).isEmpty();
        assertThat(STRICT.read(fits + " ").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.TOO_COMPLEX);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65, 1_000, 400_000})
    void depthIsBounded(int depth) {
        boolean holds = depth <= 64;
        for (PolicyParser parser : List.of(STRICT, LENIENT)) {
            List<Finding> findings =
                    parser.read("[".repeat(depth) + "]".repeat(depth)).findings();
            assertThat(findings)
                    .extracting(Finding::code)
                    .containsExactly(holds ? FindingCode.JSON_SYNTAX : FindingCode.TOO_COMPLEX);
            assertThat(findings.get(0).at()).isEqualTo(new Position(1, holds ? 1 : 65));
        }
    }

    @Test
    void depthIsBoundedInObjectsTooAndItsPlaceIsNamed() {
        String text = "{\"a\":\n".repeat(65) + "1" + "}".repeat(65);
        assertThat(STRICT.read(text).findings())
                .extracting(finding -> finding.code() + " " + finding.at())
                .containsExactly("TOO_COMPLEX 65:1");
    }

    @Test
    void bracketsInsideStringsAreNotDepth() {
        String id = "\\\"[{" + "[{".repeat(100) + "\\\\";
        String text = "{\"Version\":\"2012-10-17\",\"Id\":\"" + id + "\",\"Statement\":" + STATEMENT + "}";
        assertThat(STRICT.read(text).findings()).isEmpty();
    }

    @Test
    void bracketsSideBySideAreNotDepth() {
        String text = document("[" + (STATEMENT + ",").repeat(99) + STATEMENT + "]");
        assertThat(STRICT.read(text).policy().orElseThrow().statements()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000, 10_001})
    void statementsAreBounded(int count) {
        String text = document("[\n" + (STATEMENT + ",\n").repeat(count - 1) + STATEMENT + "]");
        for (PolicyParser parser : List.of(STRICT, LENIENT)) {
            Reading reading = parser.read(text);
            if (count <= 10_000) {
                assertThat(reading.findings()).isEmpty();
                assertThat(reading.policy().orElseThrow().statements()).hasSize(count);
            } else {
                assertThat(reading.findings())
                        .extracting(finding -> finding.code() + " " + finding.at())
                        .containsExactly("TOO_COMPLEX 10002:1");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "?", "*a", "?*"})
    void wildcardsAreBounded(String unit) {
        String most =
                unit.repeat(64 / (int) unit.chars().filter(Letters::isWildcard).count());
        for (String pattern : List.of(most, most + "?")) {
            boolean holds = pattern.equals(most);
            for (String statement : List.of(
                    "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":§\"ecr:" + pattern + "\"}",
                    "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":§\"arn:aws:ecr:::" + pattern
                            + "\"}",
                    "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Condition\":{\"StringLike\":{\"a:b\":§\""
                            + pattern + "\"}}}",
                    "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Condition\":{\"ArnLike\":{\"a:b\":§\""
                            + pattern + "\"}}}")) {
                Marked marked = Marked.statement(statement);
                assertThat(LENIENT.read(marked.text()).findings().isEmpty()).isEqualTo(holds);
                if (holds) {
                    Findings.assertNone(PolicyKind.RESOURCE, marked.text());
                } else {
                    Findings.assertOnly(PolicyKind.RESOURCE, FindingCode.TOO_COMPLEX, marked);
                }
            }
        }
    }

    @Test
    void wildcardsThatAreTakenLiterallyAreNotBounded() {
        String text = document("{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"arn:aws:ecr:::"
                + "${*}${?}".repeat(50)
                + "\",\"Condition\":{\"StringEquals\":{\"a:b\":\"" + "*".repeat(100) + "\"}}}");
        Findings.assertNone(PolicyKind.RESOURCE, text);
    }

    @Test
    void aHundredErrorsAreReportedAndNoMore() {
        String text = document("[" + "{},".repeat(5_000) + "{}]");
        assertThat(STRICT.read(text).findings()).hasSize(100);
        assertThat(STRICT.read(text).policy()).isEmpty();
    }

    @Test
    void manyWarningsHideNoError() {
        String empty = STATEMENT.replace("}", ",\"Resource\":[]}");
        String text = document("[" + (empty + ",").repeat(150) + "{}]");
        Reading reading = STRICT.read(text);
        assertThat(reading.policy()).isEmpty();
        assertThat(reading.findings())
                .filteredOn(it -> it.severity() == Severity.WARNING)
                .hasSize(100);
        assertThat(reading.findings())
                .filteredOn(it -> it.severity() == Severity.ERROR)
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{§A, A, \"x\": 0}",
                "{\"Statement\": {A, §A}}",
                "{\"Statement\": [{\"Condition\": {A, §A}}]}",
                "{\"Statement\": [{\"Condition\": {\"Bool\": {A, §A}}}]}",
                "{\"Statement\": [{\"Principal\": {A, §A}}]}",
                "{\"x\": [[{\"y\": {\"z\": {A, §A}}}]]}"
            })
    void membersThatStandTwiceAreFoundAtEveryLevel(String template) {
        String marked = template.startsWith("{§A, A") ? "{A, §A, \"x\": 0}" : template;
        Marked text = Marked.of(marked.replace("A", "\"a\": 1"));
        for (PolicyParser parser : List.of(STRICT, LENIENT)) {
            assertThat(parser.read(text.text()).findings())
                    .filteredOn(finding -> finding.code() == FindingCode.JSON_DUPLICATE_KEY)
                    .extracting(Finding::at)
                    .containsExactly(text.at());
        }
    }

    @Test
    void aTextMayBreakOffBehindABackslash() {
        assertThat(Findings.codes(STRICT, "{\"a\\")).containsExactly(FindingCode.JSON_SYNTAX);
    }

    @Test
    void controlCharactersInsideStringsAreNoJson() {
        for (char c = 0; c < ' '; c++) {
            String text = document(STATEMENT).replace("ecr:*", "ecr:" + c + "*");
            assertThat(Findings.codes(LENIENT, text)).containsExactly(FindingCode.JSON_SYNTAX);
        }
    }

    @Test
    void unpairedSurrogatesAreStrangeCharactersButHarmless() {
        for (String lone : List.of("\ud800", "\udc00", "\udc00\ud800")) {
            String text = document(STATEMENT.replace("{", "{\"Sid\":\"" + lone + "\","));
            assertThat(Findings.codes(STRICT, text)).containsExactly(FindingCode.INVALID_CHARACTER);
            assertThat(LENIENT.parse(text).statements().get(0).sid()).contains(lone);
        }
        String escaped = document(STATEMENT.replace("{", "{\"Sid\":\"\\ud800\","));
        assertThat(STRICT.parse(escaped).statements().get(0).sid()).contains("\ud800");
    }

    @Test
    void messagesQuoteShortlyAndInOneLine() {
        String text = document(STATEMENT.replace("ecr:*", "\\n\\u0000\\ud800" + "x".repeat(100_000)));
        Finding finding = STRICT.read(text).findings().get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.ACTION_FORMAT);
        assertThat(finding.message()).hasSizeLessThan(200).doesNotContain("\n", "\u0000", "\ud800");
    }

    private static String document(String statements) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":" + statements + "}";
    }
}
