package io.staithe.policy.access.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementFindingsTest {
    private static final String REST = "\"Action\": \"*\", \"Resource\": \"*\"";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    MISSING_EFFECT      | §{REST}
                    INVALID_EFFECT      | {"Effect": §"allow", REST}
                    INVALID_EFFECT      | {"Effect": §"DENY", REST}
                    INVALID_EFFECT      | {"Effect": §"", REST}
                    DATA_TYPE           | {"Effect": §["Allow"], REST}
                    DATA_TYPE           | {"Effect": §true, REST}
                    MISSING_ACTION      | §{"Effect": "Allow", "Resource": "*"}
                    MISSING_RESOURCE    | §{"Effect": "Allow", "Action": "*"}
                    MISSING_RESOURCE    | [{"Effect": "Allow", REST}, §{"Effect": "Allow", "Action": "*"}]
                    EXCLUSIVE_ELEMENTS  | {"Effect": "Allow", REST, §"NotAction": "ecr:Get*"}
                    EXCLUSIVE_ELEMENTS  | {"NotAction": "ecr:Get*", "Effect": "Allow", §REST}
                    EXCLUSIVE_ELEMENTS  | {"Effect": "Allow", REST, §"NotResource": "*"}
                    UNKNOWN_ELEMENT     | {"Effect": "Allow", REST, §"Conditions": {}}
                    UNKNOWN_ELEMENT     | {"Effect": "Allow", REST, §"": ""}
                    UNKNOWN_ELEMENT     | {"Effect": "Allow", REST, §"Version": "2012-10-17"}
                    ELEMENT_NOT_ALLOWED | {"Effect": "Allow", REST, §"Principal": "*"}
                    ELEMENT_NOT_ALLOWED | {"Effect": "Allow", REST, §"NotPrincipal": {"AWS": "*"}}
                    JSON_DUPLICATE_KEY  | {"Effect": "Allow", REST, §"Effect": "Deny"}
                    JSON_DUPLICATE_KEY  | {"Effect": "Allow", REST, §"Effect": "grant"}
                    JSON_DUPLICATE_KEY  | {"Effect": "Allow", REST, §"Action": "*"}
                    DUPLICATE_KEY_CASE  | {"Effect": "Allow", REST, §"effect": "Deny"}
                    INVALID_SID         | {"Sid": §"two words", "Effect": "Allow", REST}
                    INVALID_SID         | {"Sid": §"a-b", "Effect": "Allow", REST}
                    INVALID_SID         | {"Sid": §"Grüße", "Effect": "Allow", REST}
                    DUPLICATE_SID       | [{"Sid": "A", "Effect": "Allow", REST}, {"Sid": §"A", "Effect": "Allow", REST}]
                    DATA_TYPE           | {"Sid": §1, "Effect": "Allow", REST}
                    DATA_TYPE           | {"Effect": "Allow", "Action": §true, "Resource": "*"}
                    DATA_TYPE           | {"Effect": "Allow", "Action": §{}, "Resource": "*"}
                    DATA_TYPE           | {"Effect": "Allow", "Action": ["ecr:Get*", §7], "Resource": "*"}
                    DATA_TYPE           | {"Effect": "Allow", "Action": [§["ecr:Get*"]], "Resource": "*"}
                    DATA_TYPE           | {"Effect": "Allow", "Action": "*", "Resource": §null}
                    DATA_TYPE           | {"Effect": "Allow", "Action": "*", "Resource": ["*", §null]}
                    DATA_TYPE           | {"Effect": "Allow", REST, "Condition": §[]}
                    DATA_TYPE           | {"Effect": "Allow", REST, "Condition": §null}
                    EMPTY_ARRAY         | {"Effect": "Allow", REST, "Condition": {"StringEquals": {"aws:PrincipalOrgID": §[]}}}
                    """)
    void aStatementGoesWrongInOnePlace(FindingCode code, String marked) {
        Findings.assertOnly(PolicyKind.IDENTITY, code, Marked.statement(marked.replace("REST", REST)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"Effect": "Allow", REST}
                    {"Effect": "Deny", REST}
                    {"Sid": "", "Effect": "Deny", REST}
                    {"Sid": "AbcXyz019", "Effect": "Deny", REST}
                    [{"Sid": "", "Effect": "Deny", REST}, {"Sid": "", "Effect": "Deny", REST}]
                    [{"Sid": "A", "Effect": "Deny", REST}, {"Sid": "a", "Effect": "Deny", REST}]
                    {"Effect": "Deny", REST, "Condition": {}}
                    {"Effect": "Deny", REST, "Condition": {"StringEquals": {}}}
                    {"Effect": "Deny", "NotAction": ["ecr:Get*"], "NotResource": ["*"]}
                    """)
    void aStatementIsInOrder(String statement) {
        Findings.assertNone(PolicyKind.IDENTITY, Marked.document(statement.replace("REST", REST)));
    }

    @Test
    void aMemberThatStandsThreeTimesIsComparedWithTheFirst() {
        String text = Marked.document("{\"Effect\": \"Deny\", \"effect\": 1, \"Effect\": 2, " + REST + "}");
        assertThat(Findings.codes(PolicyParser.strict(PolicyKind.IDENTITY), text))
                .containsExactly(FindingCode.DUPLICATE_KEY_CASE, FindingCode.JSON_DUPLICATE_KEY);
    }

    @Test
    void anEmptyListOfActionsNamesNoAction() {
        Marked marked = Marked.statement("{\"Effect\": \"Allow\", \"Action\": §[], \"Resource\": \"*\"}");
        assertThat(PolicyParser.strict(PolicyKind.IDENTITY).read(marked.text()).findings())
                .allMatch(finding -> finding.at().equals(marked.at()))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(FindingCode.EMPTY_ARRAY, FindingCode.MISSING_ACTION);
    }

    @Test
    void anEmptyListOfResourcesNamesNoResource() {
        Marked marked = Marked.statement("{\"Effect\": \"Allow\", \"Action\": \"*\", \"NotResource\": §[]}");
        assertThat(PolicyParser.strict(PolicyKind.IDENTITY).read(marked.text()).findings())
                .allMatch(finding -> finding.at().equals(marked.at()))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(FindingCode.EMPTY_ARRAY, FindingCode.MISSING_RESOURCE);
    }

    @Test
    void anEmptyListWhereNoneIsNeededIsOnlyOdd() {
        String text = Marked.document(
                "{\"Effect\": \"Deny\", \"Principal\": {\"AWS\": []}, \"Action\": \"*\", \"Resource\": []}");
        assertThat(Findings.codes(PolicyParser.strict(PolicyKind.RESOURCE), text))
                .containsExactly(FindingCode.EMPTY_ARRAY, FindingCode.EMPTY_ARRAY);
    }

    @Test
    void bothPrincipalElementsExcludeEachOther() {
        Findings.assertOnly(
                PolicyKind.RESOURCE,
                FindingCode.EXCLUSIVE_ELEMENTS,
                Marked.statement(
                        "{\"Effect\": \"Deny\", \"Principal\": \"*\", §\"NotPrincipal\": \"*\", \"Action\": \"*\"}"));
    }
}
