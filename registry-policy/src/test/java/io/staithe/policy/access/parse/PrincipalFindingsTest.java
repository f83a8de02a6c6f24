package io.staithe.policy.access.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipalFindingsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    PRINCIPAL_TYPE     | §"123456789012"
                    PRINCIPAL_TYPE     | §"arn:aws:iam::123456789012:root"
                    PRINCIPAL_TYPE     | {§"aws": "123456789012"}
                    PRINCIPAL_TYPE     | {§"*": "*"}
                    PRINCIPAL_TYPE     | {"AWS": "123456789012", §"Group": "arn:aws:iam::123456789012:group/a"}
                    PRINCIPAL_FORMAT   | §{}
                    PRINCIPAL_FORMAT   | {"AWS": §""}
                    PRINCIPAL_FORMAT   | {"AWS": §"12345678901"}
                    PRINCIPAL_FORMAT   | {"AWS": §"1234567890123"}
                    PRINCIPAL_FORMAT   | {"AWS": §"alice"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:iam::123456789012:group/a"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:iam::123456789012:user/"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:iam::123456789012:user/a b"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:iam::123456789012:user/a/"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:iam::123456789012:user"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:iam::12345:user/a"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:iam::12345:root"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:iam::123456789012:root/a"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:iam:eu-west-1:123456789012:user/a"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:gcp:iam::123456789012:user/a"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:ecr::123456789012:user/a"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:sts::123456789012:role/a"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:sts::123456789012:assumed-role/a"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:sts::123456789012:assumed-role/p/a/s"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:sts::123456789012:federated-user/"}
                    PRINCIPAL_FORMAT   | {"AWS": §"arn:aws:iam::123456789012:saml-provider/a"}
                    PRINCIPAL_FORMAT   | {"AWS": §"AIDA"}
                    PRINCIPAL_FORMAT   | {"AWS": §"AIDAabc"}
                    PRINCIPAL_FORMAT   | {"AWS": §"ASIAEXAMPLE"}
                    PRINCIPAL_WILDCARD | {"AWS": §"**"}
                    PRINCIPAL_WILDCARD | {"AWS": §"1234*"}
                    PRINCIPAL_WILDCARD | {"AWS": §"arn:aws:iam::123456789012:*"}
                    PRINCIPAL_WILDCARD | {"AWS": §"arn:aws:iam::123456789012:user/*"}
                    PRINCIPAL_WILDCARD | {"AWS": ["*", §"arn:aws:iam::123456789012:role/p/ci-?"]}
                    PRINCIPAL_WILDCARD | {"AWS": §"arn:aws:iam::123456789012:user/p*/a"}
                    PRINCIPAL_WILDCARD | {"AWS": §"arn:aws:iam::*:root"}
                    PRINCIPAL_WILDCARD | {"AWS": §"arn:aws:sts::123456789012:assumed-role/a/*"}
                    PRINCIPAL_WILDCARD | {"Service": §"*"}
                    PRINCIPAL_WILDCARD | {"Service": §"*.amazonaws.com"}
                    PRINCIPAL_WILDCARD | {"Federated": §"*"}
                    PRINCIPAL_WILDCARD | {"CanonicalUser": §"*"}
                    PRINCIPAL_FORMAT   | {"Service": §"ecr"}
                    PRINCIPAL_FORMAT   | {"Service": §"ECR.amazonaws.com"}
                    PRINCIPAL_FORMAT   | {"Service": §"ecr..com"}
                    PRINCIPAL_FORMAT   | {"Service": §"ecr.amazonaws.com/x"}
                    PRINCIPAL_FORMAT   | {"Federated": §"google"}
                    PRINCIPAL_FORMAT   | {"Federated": §"https://accounts.google.com"}
                    PRINCIPAL_FORMAT   | {"Federated": §"arn:aws:iam::123456789012:user/a"}
                    PRINCIPAL_FORMAT   | {"Federated": §"arn:aws:sts::123456789012:saml-provider/a"}
                    PRINCIPAL_FORMAT   | {"Federated": §"arn:aws:iam::1:saml-provider/a"}
                    PRINCIPAL_FORMAT   | {"CanonicalUser": §"0123456789abcdef"}
                    VARIABLE_PLACE     | {"AWS": §"arn:aws:iam::123456789012:user/${aws:username}"}
                    DATA_TYPE          | §["*"]
                    DATA_TYPE          | §true
                    DATA_TYPE          | §null
                    DATA_TYPE          | {"AWS": §123456789012}
                    DATA_TYPE          | {"AWS": ["*", §123456789012]}
                    DATA_TYPE          | {"AWS": §{"a": "b"}}
                    EMPTY_ARRAY        | {"AWS": §[]}
                    JSON_DUPLICATE_KEY | {"Service": "a.amazonaws.com", §"Service": "b.amazonaws.com"}
                    DUPLICATE_KEY_CASE | {"AWS": "*", §"Aws": []}
                    """)
    void aPrincipalGoesWrongInOnePlace(FindingCode code, String marked) {
        if (code == FindingCode.DUPLICATE_KEY_CASE) {
            assertThat(Findings.codes(PolicyParser.strict(PolicyKind.RESOURCE), document(marked.replace("§", ""))))
                    .contains(code);
            return;
        }
        Findings.assertOnly(PolicyKind.RESOURCE, code, Marked.of(document(marked)));
        Findings.assertOnly(
                PolicyKind.RESOURCE, code, Marked.of(document(marked).replace("\"Principal\"", "\"NotPrincipal\"")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {§"AWS": "*"}
                    {§"AWS": "123456789012"}
                    """)
    void aResourceControlPolicyTakesTheLoneStarOnly(String marked) {
        String principal = marked.replace("§", "");
        String text =
                Kinds.good(PolicyKind.RESOURCE_CONTROL).replace("\"Principal\": \"*\"", "\"Principal\": §" + principal);
        Findings.assertOnly(PolicyKind.RESOURCE_CONTROL, FindingCode.PRINCIPAL_FORMAT, Marked.of(text));
    }

    @Test
    void aResourceControlPolicyTakesNoOtherBarePrincipalEither() {
        String text = Kinds.good(PolicyKind.RESOURCE_CONTROL)
                .replace("\"Principal\": \"*\"", "\"Principal\": \"123456789012\"");
        assertThat(Findings.codes(PolicyParser.strict(PolicyKind.RESOURCE_CONTROL), text))
                .containsExactlyInAnyOrder(FindingCode.PRINCIPAL_FORMAT, FindingCode.PRINCIPAL_TYPE);
    }

    @Test
    void aVariableInAPrincipalIsPlainTextInTheOldVersion() {
        String text = document("{\"AWS\": \"${aws:username}\"}").replace("2012-10-17", "2008-10-17");
        assertThat(Findings.codes(PolicyParser.strict(PolicyKind.RESOURCE), text))
                .containsExactly(FindingCode.OLD_VERSION, FindingCode.PRINCIPAL_FORMAT);
    }

    @Test
    void aWrongTypeIsToldItsNearestSpelling() {
        assertThat(PolicyParser.strict(PolicyKind.RESOURCE)
                        .read(document("{\"service\": \"ecr.amazonaws.com\"}"))
                        .findings()
                        .get(0)
                        .remedy())
                .isEqualTo("Did you mean Service?");
    }

    private static String document(String principal) {
        return Marked.document("{\"Effect\": \"Deny\", \"Action\": \"*\", \"Principal\": " + principal + "}");
    }
}
