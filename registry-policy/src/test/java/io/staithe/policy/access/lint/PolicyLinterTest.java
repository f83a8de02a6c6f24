package io.staithe.policy.access.lint;

import static io.staithe.policy.access.lint.MarkedPolicy.identity;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.access.finding.Severity;
import io.staithe.policy.text.Position;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyLinterTest {
    private final PolicyLinter linter = PolicyLinter.standard();

    @Test
    void whatTheParserFindsComesFirstAmongEquals() {
        assertThat(linter.lint(PolicyKind.IDENTITY, "no policy"))
                .extracting(Finding::code)
                .containsExactly(FindingCode.JSON_SYNTAX);
        assertThat(linter.lint(PolicyKind.IDENTITY, ""))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void findingsStandInTheOrderOfTheirPlaces() {
        List<Finding> findings = identity(
                        "{'Effect':'Allow','Action':['ecr:PutImages','erc:A','ecr:*','ecr:PutImage'],\n"
                                + "'NotResource':'arn:aws:s3:::b','Condition':{'StringEquals':{'aws:Foo':'x*','aws:TagKeys':'a'}}}")
                .lint();

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(
                        FindingCode.ACTION_UNKNOWN,
                        FindingCode.ACTION_REDUNDANT,
                        FindingCode.SERVICE_UNKNOWN,
                        FindingCode.ACTION_REDUNDANT,
                        FindingCode.ALLOW_NOTRESOURCE,
                        FindingCode.CONDITION_KEY_UNKNOWN,
                        FindingCode.WILDCARD_IN_EQUALS,
                        FindingCode.MISSING_SET_OP);
        assertThat(findings).extracting(Finding::at).isSorted();
    }

    @Test
    void everyFindingSaysWhatIsSoAndWhatToDoInOneSentenceEach() {
        List<Finding> findings = identity("{'Effect':'Allow','Action':['ecr:PutImages','erc:A','ecr:*','ecr:PutImage'],"
                        + "'NotResource':'arn:aws:s3:::b','Condition':{'StringEquals':{'aws:Foo':'x*','aws:TagKeys':'a'},"
                        + "'ForAllValues:IpAddress':{'aws:SourceIp':'10.0.0.1/8'}}}")
                .lint();

        assertThat(findings).hasSizeGreaterThan(10).allSatisfy(finding -> {
            assertThat(finding.message()).matches(text -> text.endsWith(".") && text.indexOf('\n') < 0);
            assertThat(finding.remedy()).matches(text -> text.endsWith(".") || text.endsWith("?"));
        });
    }

    @Test
    void aDocumentWithErrorsIsLookedOverAllTheSame() {
        List<Finding> findings = linter.lint(PolicyKind.IDENTITY, """
                {"Version": "2012-10-17",
                 "Statement": [
                  {"Sid": "not allowed!", "Effect": "Allow", "Action": "ecr:PutImages", "Resource": "*"}]}
                """);

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(FindingCode.INVALID_SID, FindingCode.ACTION_UNKNOWN);
    }

    @Test
    void whatIsAnErrorAlreadyIsNotFoundOddBesides() {
        String text = """
                {"Version": "2012-10-17",
                 "Statement": {"Effect": "Allow", "Action": "erc:Put Image", "Resource": "*"}}
                """;

        assertThat(linter.lint(PolicyKind.IDENTITY, text))
                .extracting(Finding::code)
                .containsExactly(FindingCode.ACTION_FORMAT);
    }

    @Test
    void aPolicyThatIsTooLargeIsLookedOverAllTheSame() {
        String text = identity("{'Effect':'Allow','Action':'ecr:PutImages','Resource':'arn:aws:s3:::"
                        + "b".repeat(7_000) + "'}")
                .text();

        assertThat(linter.lint(PolicyKind.IDENTITY, text))
                .extracting(Finding::code)
                .contains(FindingCode.POLICY_TOO_LARGE, FindingCode.ACTION_UNKNOWN);
    }

    @Test
    void aMissingVersionIsFoundWithTheVariableThatItSpoils() {
        String text = "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"111122223333\"},"
                + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/${aws:username}\"}}";

        assertThat(linter.lint(PolicyKind.RESOURCE, text))
                .extracting(Finding::code)
                .containsExactly(FindingCode.MISSING_VERSION, FindingCode.VARIABLE_IN_OLD_VERSION);
    }

    @Test
    void aUsersOwnCheckIsAskedWithThePolicyAndItsFindingsTakeTheirPlaces() {
        Finding own = new Finding(FindingCode.SELF_LOCKOUT, new Position(2, 2), "It bars you.", "Let yourself in.");
        List<Policy> seen = new ArrayList<>();
        PolicyLinter extended = PolicyLinter.builder()
                .check(policy -> {
                    seen.add(policy);
                    return List.of(own, own);
                })
                .build();
        MarkedPolicy marked = identity("{'Effect':'Allow','Action':'ecr:PutImages','Resource':'*'}");

        assertThat(extended.lint(marked.kind(), marked.text()))
                .hasSize(2)
                .first()
                .isEqualTo(own);
        assertThat(seen).extracting(Policy::text).containsExactly(marked.text());
        assertThat(extended.lint(marked.kind(), "{}")).doesNotContain(own);
        assertThat(seen).hasSize(1);
    }
}
