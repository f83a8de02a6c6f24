package io.staithe.policy.access.parse;

import static io.staithe.policy.access.finding.FindingCode.DUPLICATE_SID;
import static io.staithe.policy.access.finding.FindingCode.ELEMENT_NOT_ALLOWED;
import static io.staithe.policy.access.finding.FindingCode.INVALID_EFFECT;
import static io.staithe.policy.access.finding.FindingCode.INVALID_SID;
import static io.staithe.policy.access.finding.FindingCode.INVALID_VERSION;
import static io.staithe.policy.access.finding.FindingCode.MISSING_PRINCIPAL;
import static io.staithe.policy.access.finding.FindingCode.MISSING_RESOURCE;
import static io.staithe.policy.access.finding.FindingCode.MISSING_VERSION;
import static io.staithe.policy.access.finding.FindingCode.OLD_VERSION;
import static io.staithe.policy.access.finding.FindingCode.PRINCIPAL_FORMAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of kinds: {@code y} taken, {@code n} refused, {@code !} demanded. */
class ProfileTest {
    private static final String TABLE = """
            # kind           | Principal | NotPrincipal | Resource | Id | 2008 | Allow | odd Sid | Sid twice | NotAction
            IDENTITY         | n         | n            | !        | n  | n    | y     | n       | n         | y
            BOUNDARY         | n         | n            | !        | n  | n    | y     | n       | n         | y
            SESSION          | n         | n            | !        | n  | y    | y     | n       | n         | y
            RESOURCE         | !         | y            | y        | y  | y    | y     | y       | n         | y
            ECR_REPOSITORY   | !         | y            | y        | y  | y    | y     | y       | y         | y
            ECR_REGISTRY     | !         | y            | !        | y  | y    | y     | y       | y         | y
            ROLE_TRUST       | !         | n            | n        | y  | y    | y     | n       | n         | n
            SERVICE_CONTROL  | n         | n            | !        | n  | n    | y     | n       | n         | y
            RESOURCE_CONTROL | !         | n            | !        | n  | n    | n     | n       | n         | n
            VPC_ENDPOINT     | !         | y            | !        | y  | y    | y     | y       | n         | y
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void eachKindHasItsRules(
            PolicyKind kind,
            char principal,
            char notPrincipal,
            char resource,
            char id,
            char oldVersion,
            char allow,
            char oddSid,
            char sidTwice,
            char notAction) {
        String good = Kinds.good(kind);
        Findings.assertNone(kind, good);
        assertElement(kind, "\"Principal\": \"*\"", principal, MISSING_PRINCIPAL);
        assertElement(kind, "\"Resource\": \"*\"", resource, MISSING_RESOURCE);
        if (principal == '!') {
            assertIs(kind, good.replace("\"Principal\"", "\"NotPrincipal\""), notPrincipal, ELEMENT_NOT_ALLOWED);
        } else {
            assertIs(kind, with(good, "\"NotPrincipal\": \"*\""), notPrincipal, ELEMENT_NOT_ALLOWED);
        }
        assertIs(kind, good.replace("{\"Version\"", "{\"Id\": \"x\", \"Version\""), id, ELEMENT_NOT_ALLOWED);
        assertIs(kind, good.replace("Deny", "Allow"), allow, INVALID_EFFECT);
        assertIs(kind, with(good, "\"Sid\": \"a b-c\""), oddSid, INVALID_SID);
        assertIs(kind, twice(good), sidTwice, DUPLICATE_SID);
        assertIs(kind, good.replace("\"Action\"", "\"NotAction\""), notAction, ELEMENT_NOT_ALLOWED);
        assertVersions(kind, good, oldVersion);
    }

    private static void assertElement(PolicyKind kind, String element, char rule, FindingCode missing) {
        String good = Kinds.good(kind);
        if (rule == 'n') {
            assertIs(kind, with(good, element), 'n', ELEMENT_NOT_ALLOWED);
        } else {
            assertIs(kind, good.replace(", " + element, ""), rule == '!' ? 'n' : 'y', missing);
        }
    }

    private static void assertVersions(PolicyKind kind, String good, char rule) {
        List<FindingCode> old = Findings.codes(PolicyParser.strict(kind), good.replace("2012-10-17", "2008-10-17"));
        List<FindingCode> none =
                Findings.codes(PolicyParser.strict(kind), good.replace("\"Version\": \"2012-10-17\",", ""));
        if (rule == 'y') {
            assertThat(old).containsExactly(OLD_VERSION);
            assertThat(none).containsExactly(MISSING_VERSION);
        } else {
            assertThat(old).containsExactly(OLD_VERSION, INVALID_VERSION);
            assertThat(none).containsExactly(MISSING_VERSION, INVALID_VERSION);
        }
    }

    private static void assertIs(PolicyKind kind, String text, char rule, FindingCode code) {
        List<FindingCode> codes = Findings.codes(PolicyParser.strict(kind), text);
        if (rule == 'n') {
            assertThat(codes).as(text).containsExactly(code);
        } else {
            assertThat(codes).as(text).isEmpty();
        }
    }

    private static String with(String document, String member) {
        return document.replace("\"Effect\": \"Deny\"", "\"Effect\": \"Deny\", " + member);
    }

    private static String twice(String document) {
        String statement = document.substring(document.indexOf("{\"Effect\""), document.length() - 1);
        String named = statement.replace("{\"Effect\"", "{\"Sid\": \"Same\", \"Effect\"");
        return document.replace(statement, "[" + named + ", " + named + "]");
    }

    @ParameterizedTest
    @EnumSource(names = {"ECR_REPOSITORY", "ECR_REGISTRY"})
    void ecrTakesTheArnOfARepositoryAsResource(PolicyKind kind) {
        Findings.assertNone(
                kind,
                Kinds.good(kind)
                        .replace("\"Resource\": \"*\"", "\"Resource\": \"arn:aws:ecr:*:123456789012:repository/a/*\""));
    }

    @Test
    void theAllowThatAwsAttachesIsTakenInAResourceControlPolicy() {
        String managed = Marked.document(
                "[{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"*\", \"Resource\": [\"*\"]}]");
        Findings.assertNone(PolicyKind.RESOURCE_CONTROL, managed);
        assertThat(Findings.codes(
                        PolicyParser.strict(PolicyKind.RESOURCE_CONTROL), managed.replace("\"Allow\"", "\"Deny\"")))
                .containsExactly(FindingCode.ACTION_NOT_SUPPORTED_HERE);
        assertThat(Findings.codes(
                        PolicyParser.strict(PolicyKind.RESOURCE_CONTROL),
                        managed.replace("\"Principal\": \"*\"", "\"Principal\": {\"AWS\": \"*\"}")))
                .containsExactly(INVALID_EFFECT, PRINCIPAL_FORMAT, FindingCode.ACTION_NOT_SUPPORTED_HERE);
        assertThat(Findings.codes(
                        PolicyParser.strict(PolicyKind.RESOURCE_CONTROL),
                        managed.replace("[\"*\"]", "[\"*\"], \"Condition\": {}")))
                .containsExactly(INVALID_EFFECT, FindingCode.ACTION_NOT_SUPPORTED_HERE);
    }

    @Test
    void noOtherAllowIsTakenInAResourceControlPolicy() {
        String two = Marked.document(
                "{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": [\"*\", \"ecr:*\"], \"Resource\": \"*\"}");
        assertThat(Findings.codes(PolicyParser.strict(PolicyKind.RESOURCE_CONTROL), two))
                .containsExactly(INVALID_EFFECT, FindingCode.ACTION_NOT_SUPPORTED_HERE);
    }

    @Test
    void theAllowThatAwsAttachesThereIsNothingSpecialElsewhere() {
        String all = Marked.document(
                "{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"*\", \"Resource\": \"*\"}");
        assertThat(Findings.codes(PolicyParser.strict(PolicyKind.ROLE_TRUST), all))
                .containsExactly(FindingCode.ACTION_NOT_SUPPORTED_HERE, ELEMENT_NOT_ALLOWED);
    }
}
