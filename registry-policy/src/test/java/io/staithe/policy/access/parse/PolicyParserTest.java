package io.staithe.policy.access.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.PolicyVersion;
import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.text.Position;
import org.junit.jupiter.api.Test;

class PolicyParserTest {
    private static final String REPOSITORY_POLICY = """
            {
              "Version": "2012-10-17",
              "Id": "shared",
              "Statement": [
                {
                  "Sid": "new statement",
                  "Effect": "Allow",
                  "Principal": {"AWS": ["111122223333", "arn:aws:iam::444455556666:role/ci/builder"]},
                  "Action": ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
                  "Condition": {
                    "StringEquals": {"aws:PrincipalOrgID": "o-example"},
                    "NumericLessThan": {"aws:MultiFactorAuthAge": [3600, 1.50], "ecr:Depth": 7},
                    "Bool": {"aws:SecureTransport": true}
                  }
                },
                {"Effect": "Deny", "NotPrincipal": {"Service": "ecr.amazonaws.com"}, "NotAction": "ecr:Get*", "NotResource": ["*"]}
              ]
            }
            """;

    private final Policy policy = PolicyParser.strict(PolicyKind.ECR_REPOSITORY).parse(REPOSITORY_POLICY);
    private final Statement allow = policy.statements().get(0);
    private final Statement deny = policy.statements().get(1);

    @Test
    void aPolicyPrintsBackAsItWasWritten() {
        assertThat(policy.text()).isEqualTo(REPOSITORY_POLICY);
        assertThat(policy).hasToString(REPOSITORY_POLICY);
    }

    @Test
    void theElementsOfTheDocumentAreRead() {
        assertThat(policy.kind()).isEqualTo(PolicyKind.ECR_REPOSITORY);
        assertThat(policy.version()).isEqualTo(PolicyVersion.V2012_10_17);
        assertThat(policy.id()).contains("shared");
        assertThat(policy.name()).isEmpty();
    }

    @Test
    void theElementsOfAStatementAreRead() {
        assertThat(allow.index()).isZero();
        assertThat(allow.sid()).contains("new statement");
        assertThat(allow.effect()).isEqualTo(Effect.ALLOW);
        assertThat(allow.at()).isEqualTo(new Position(5, 5));
        assertThat(allow.resources()).isEmpty();
        assertThat(allow.actions().orElseThrow().values())
                .extracting(Text::value)
                .containsExactly("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer");
        assertThat(allow.actions().orElseThrow().at()).isEqualTo(new Position(9, 7));
        assertThat(allow.principals().orElseThrow().entries().get(0).principal())
                .isEqualTo(new Principal.Account("111122223333"));
    }

    @Test
    void theNegationsOfElementsAreKeptApart() {
        assertThat(deny.index()).isEqualTo(1);
        assertThat(deny.sid()).isEmpty();
        assertThat(deny.effect()).isEqualTo(Effect.DENY);
        assertThat(allow.principals().orElseThrow().negated()).isFalse();
        assertThat(deny.principals().orElseThrow().negated()).isTrue();
        assertThat(allow.actions().orElseThrow().negated()).isFalse();
        assertThat(deny.actions().orElseThrow().negated()).isTrue();
        assertThat(deny.resources().orElseThrow().negated()).isTrue();
    }

    @Test
    void whetherASingleValueStoodInBracketsIsKept() {
        assertThat(allow.actions().orElseThrow().scalar()).isFalse();
        assertThat(deny.actions().orElseThrow().scalar()).isTrue();
        assertThat(deny.resources().orElseThrow().scalar()).isFalse();
        assertThat(allow.conditions().get(0).scalar()).isTrue();
        assertThat(allow.conditions().get(1).scalar()).isFalse();
    }

    @Test
    void conditionsAreOneAKeyWithTheirOperandsAsWritten() {
        assertThat(allow.conditions())
                .extracting(it -> it.operator() + " " + it.key() + " " + it.values())
                .containsExactly(
                        "StringEquals aws:PrincipalOrgID [o-example]",
                        "NumericLessThan aws:MultiFactorAuthAge [3600, 1.50]",
                        "NumericLessThan ecr:Depth [7]",
                        "Bool aws:SecureTransport [true]");
        assertThat(allow.conditions().get(1).values().get(1).at()).isEqualTo(new Position(12, 62));
        assertThat(allow.conditions().get(1).operator().at()).isEqualTo(new Position(12, 9));
        assertThat(allow.conditions().get(1).key().at()).isEqualTo(new Position(12, 29));
    }

    @Test
    void aSingleStatementNeedsNoBrackets() {
        String text = """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""";
        assertThat(PolicyParser.strict(PolicyKind.IDENTITY).parse(text).statements())
                .hasSize(1);
    }

    @Test
    void theExceptionNamesTheFirstErrorAndCountsTheOthers() {
        String text = """
                {"Version": "2012-10-17",
                 "Statement": {"Effect": "allow", "Resource": "*", "Action": [], "Condition": {"Bool": {"aws:SecureTransport": "yes"}}}}""";
        InvalidPolicyException e = catchThrowableOfType(
                InvalidPolicyException.class,
                () -> PolicyParser.strict(PolicyKind.IDENTITY).parse(text));
        assertThat(e).hasMessage("2:26 INVALID_EFFECT: There is no effect \"allow\". Did you mean Allow? (and 2 more)");
        assertThat(e.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.INVALID_EFFECT, FindingCode.MISSING_ACTION, FindingCode.BOOL_VALUE);
    }

    @Test
    void theExceptionDoesNotCountWhatIsNotThere() {
        InvalidPolicyException e = catchThrowableOfType(
                InvalidPolicyException.class,
                () -> PolicyParser.strict(PolicyKind.IDENTITY).parse("[]"));
        assertThat(e).hasMessageEndingWith("Write one JSON object and nothing after it.");
    }

    @Test
    void warningsDoNotStandAgainstAPolicy() {
        String text = """
                {"Version": "2008-10-17", "Statement": {"Effect": "Allow", "Principal": "*", "Action": "*"}}""";
        Reading reading = PolicyParser.strict(PolicyKind.RESOURCE).read(text);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly(FindingCode.OLD_VERSION);
        assertThat(reading.policy()).isPresent();
        assertThat(PolicyParser.strict(PolicyKind.RESOURCE).parse(text).version())
                .isEqualTo(PolicyVersion.V2008_10_17);
    }
}
