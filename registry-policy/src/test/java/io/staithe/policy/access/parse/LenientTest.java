package io.staithe.policy.access.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.PolicyVersion;
import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.access.finding.Severity;
import io.staithe.policy.access.name.Arn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LenientTest {
    private static final String REST = "\"Action\": \"ecr:Get*\", \"Resource\": \"*\"";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # kind           | statement that a strict parser refuses
                    IDENTITY         | {"Sid": "two words", "Effect": "Allow", REST}
                    IDENTITY         | [{"Sid": "A", "Effect": "Allow", REST}, {"Sid": "A", "Effect": "Deny", REST}]
                    IDENTITY         | {"Sid": "日本", "Effect": "Allow", REST}
                    IDENTITY         | []
                    IDENTITY         | {"Effect": "Allow", REST, "Condition": {"Bool": {"a:b": "true", "A:B": "true"}, "bool": {"c:d": "true"}}}
                    IDENTITY         | {"Effect": "Allow", "Action": "*"}
                    IDENTITY         | {"Effect": "Allow", "Action": [], "Resource": []}
                    IDENTITY         | {"Effect": "Allow", "Action": ["ecr:Get*,", "", "ecr", "e*:*", "a:b:c", " x:y", "ecr:${a}"], "Resource": "*"}
                    IDENTITY         | {"Effect": "Allow", "Action": "*", "Resource": ["", "arn:aws:ecr", "a", "arn:x:*:R:1:a", "arn:aws:ecr:${a}:1:b"]}
                    IDENTITY         | {"Effect": "Allow", REST, "Condition": {"StringSounds": {"aws:userid": "a"}}}
                    IDENTITY         | {"Effect": "Allow", REST, "Condition": {"ForSome:StringLike": {"userid": "a"}}}
                    IDENTITY         | {"Effect": "Allow", REST, "Condition": {"NullIfExists": {"aws:userid": ["true", "false", "x"]}}}
                    IDENTITY         | {"Effect": "Allow", REST, "Condition": {"Null": {"aws:userid": ["true", "false"]}}}
                    IDENTITY         | {"Effect": "Allow", REST, "Condition": {"NumericEquals": {"a:b": "10abc"}, "Bool": {"a:b": "yes"}}}
                    IDENTITY         | {"Effect": "Allow", REST, "Condition": {"DateEquals": {"a:b": "soon"}, "BinaryEquals": {"a:b": "%"}}}
                    IDENTITY         | {"Effect": "Allow", REST, "Condition": {"IpAddress": {"a:b": ["10.0.0.0/99", "${aws:SourceIp}"]}}}
                    IDENTITY         | {"Effect": "Allow", REST, "Condition": {"StringLike": {"aws:PrincipalTag": "${"}}}
                    RESOURCE         | {"Effect": "Allow", REST}
                    RESOURCE         | {"Effect": "Allow", "Principal": "arn:aws:iam::123456789012:user/a", REST}
                    RESOURCE         | {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:user/*"}, REST}
                    RESOURCE         | {"Effect": "Allow", "Principal": {"Group": "a", "Service": "*", "Federated": "", "CanonicalUser": "0"}, REST}
                    RESOURCE         | {"Effect": "Allow", "Principal": {}, REST}
                    ECR_REPOSITORY   | {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject"}
                    ECR_REGISTRY     | {"Effect": "Allow", "Principal": "*", "Action": "ecr:*"}
                    ROLE_TRUST       | {"Effect": "Allow", "NotPrincipal": {"AWS": "123456789012"}, "Action": "sts:AssumeRole"}
                    ROLE_TRUST       | {"Effect": "Allow", "Principal": {"AWS": "123456789012"}, "NotAction": "ecr:Get*", "Resource": "*"}
                    RESOURCE_CONTROL | {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "*", "Resource": "*"}
                    RESOURCE_CONTROL | {"Effect": "Deny", "NotPrincipal": {"AWS": "123456789012"}, "NotAction": "*", "Resource": "*"}
                    """)
    void aLenientParserTakes(PolicyKind kind, String statement) {
        String text = Marked.document(statement.replace("REST", REST));
        assertThat(PolicyParser.strict(kind).read(text).policy()).isEmpty();
        Reading reading = PolicyParser.lenient(kind).read(text);
        assertThat(reading.findings()).as(text).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(reading.policy().orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    IDENTITY         | MISSING_EFFECT      | {REST}
                    IDENTITY         | INVALID_EFFECT      | {"Effect": "allow", REST}
                    IDENTITY         | DATA_TYPE           | {"Effect": "Allow", "Action": 7, "Resource": "*"}
                    IDENTITY         | DATA_TYPE           | {"Effect": "Allow", REST, "Condition": []}
                    IDENTITY         | DATA_TYPE           | {"Effect": "Allow", REST, "Condition": {"Bool": {"a:b": null}}}
                    IDENTITY         | MISSING_ACTION      | {"Effect": "Allow", "Resource": "*"}
                    IDENTITY         | EXCLUSIVE_ELEMENTS  | {"Effect": "Allow", REST, "NotAction": "*"}
                    IDENTITY         | EXCLUSIVE_ELEMENTS  | {"Effect": "Allow", REST, "NotResource": "*"}
                    IDENTITY         | ELEMENT_NOT_ALLOWED | {"Effect": "Allow", REST, "Principal": "*"}
                    SERVICE_CONTROL  | ELEMENT_NOT_ALLOWED | {"Effect": "Allow", REST, "NotPrincipal": {"AWS": "*"}}
                    IDENTITY         | UNKNOWN_ELEMENT     | {"Effect": "Allow", REST, "Conditions": {}}
                    IDENTITY         | JSON_DUPLICATE_KEY  | {"Effect": "Allow", REST, "Effect": "Allow"}
                    IDENTITY         | DUPLICATE_KEY_CASE  | {"Effect": "Allow", REST, "effect": "Allow"}
                    RESOURCE         | DATA_TYPE           | {"Effect": "Allow", "Principal": ["*"], REST}
                    RESOURCE         | EXCLUSIVE_ELEMENTS  | {"Effect": "Allow", "Principal": "*", "NotPrincipal": "*", REST}
                    """)
    void aLenientParserRefuses(PolicyKind kind, FindingCode code, String statement) {
        String text = Marked.document(statement.replace("REST", REST));
        assertThat(Findings.codes(PolicyParser.lenient(kind), text)).containsExactly(code);
    }

    @Test
    void aLenientParserRefusesAVersionThatThereIsNot() {
        String text = Kinds.good(PolicyKind.IDENTITY).replace("2012-10-17", "2020-01-01");
        assertThat(Findings.codes(PolicyParser.lenient(PolicyKind.IDENTITY), text))
                .containsExactly(FindingCode.INVALID_VERSION);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindMayHaveAnIdAndAnyVersion(PolicyKind kind) {
        String good = Kinds.good(kind);
        PolicyParser parser = PolicyParser.lenient(kind);
        assertThat(parser.parse(good.replace("{\"Version\"", "{\"Id\": \"x\", \"Version\""))
                        .id())
                .contains("x");
        assertThat(parser.parse(good.replace("2012-10-17", "2008-10-17")).version())
                .isEqualTo(PolicyVersion.V2008_10_17);
        assertThat(parser.parse(good.replace("\"Version\": \"2012-10-17\",", ""))
                        .version())
                .isEqualTo(PolicyVersion.V2008_10_17);
    }

    @Test
    void aBarePrincipalIsOneUnderAws() {
        Principals.Entry entry = statement(
                        "{\"Effect\": \"Allow\", \"Principal\": \"arn:aws:iam::123456789012:user/a\", " + REST + "}")
                .principals()
                .orElseThrow()
                .entries()
                .get(0);
        assertThat(entry.type()).isEqualTo("AWS");
        assertThat(entry.principal()).isEqualTo(new Principal.User(Arn.parse("arn:aws:iam::123456789012:user/a")));
    }

    @Test
    void aPrincipalOfNoKnownFormIsKeptAndMeansNobody() {
        Principals principals = statement(
                        "{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::123456789012:user/*\", \"Group\": \"g\"}, "
                                + REST + "}")
                .principals()
                .orElseThrow();
        assertThat(principals.entries())
                .extracting(Principals.Entry::type, Principals.Entry::principal)
                .containsExactly(
                        tuple("AWS", new Principal.Unrecognised("arn:aws:iam::123456789012:user/*")),
                        tuple("Group", new Principal.Unrecognised("g")));
    }

    @Test
    void whatWasWrittenIsKept() {
        Statement statement =
                statement("{\"Effect\": \"Deny\", \"Action\": [\"ecr:Get*,\", \"\"], \"Resource\": \"app\", "
                        + "\"Condition\": {\"Sounds\": {\"like\": \"x\"}}}");
        assertThat(statement.effect()).isEqualTo(Effect.DENY);
        assertThat(statement.principals()).isEmpty();
        assertThat(statement.actions().orElseThrow().values())
                .extracting(Text::value)
                .containsExactly("ecr:Get*,", "");
        assertThat(statement.resources().orElseThrow().values())
                .extracting(Text::value)
                .containsExactly("app");
        assertThat(statement.conditions().get(0).operator().value()).isEqualTo("Sounds");
        assertThat(statement.conditions().get(0).key().value()).isEqualTo("like");
    }

    private static Statement statement(String statement) {
        Policy policy = PolicyParser.lenient(PolicyKind.RESOURCE).parse(Marked.document(statement));
        return policy.statements().get(0);
    }
}
