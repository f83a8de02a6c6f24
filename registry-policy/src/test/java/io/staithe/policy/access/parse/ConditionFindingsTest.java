package io.staithe.policy.access.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionFindingsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    OPERATOR_UNKNOWN     | {§"StringEqual": {"aws:userid": "a"}}
                    OPERATOR_UNKNOWN     | {§"": {"aws:userid": "a"}}
                    OPERATOR_UNKNOWN     | {§"IfExists": {"aws:userid": "a"}}
                    OPERATOR_UNKNOWN     | {§"ForAnyValue:": {"aws:userid": "a"}}
                    OPERATOR_UNKNOWN     | {§"BinaryNotEquals": {"aws:userid": "a"}}
                    OPERATOR_UNKNOWN     | {§"BoolIfExistsIfExists": {"aws:SecureTransport": "true"}}
                    SET_PREFIX_UNKNOWN   | {§"ForAnyValues:StringEquals": {"aws:TagKeys": "a"}}
                    SET_PREFIX_UNKNOWN   | {§":StringEquals": {"aws:TagKeys": "a"}}
                    NULL_IF_EXISTS       | {§"NullIfExists": {"aws:TagKeys": "true"}}
                    NULL_VALUE           | {"Null": {"aws:TagKeys": §"yes"}}
                    NULL_VALUE           | {"Null": {"aws:TagKeys": ["true", §0]}}
                    NULL_BOTH            | {"Null": {"aws:TagKeys": ["true", §"false"]}}
                    NULL_BOTH            | {"Null": {"aws:TagKeys": ["FALSE", "false", §true]}}
                    CONDITION_KEY_FORMAT | {"StringEquals": {§"userid": "a"}}
                    CONDITION_KEY_FORMAT | {"StringEquals": {§"": "a"}}
                    CONDITION_KEY_FORMAT | {"StringEquals": {§":userid": "a"}}
                    CONDITION_KEY_FORMAT | {"StringEquals": {§"aws:": "a"}}
                    CONDITION_KEY_FORMAT | {"StringEquals": {§"aws:/a": "a"}}
                    CONDITION_KEY_FORMAT | {"StringEquals": {§"aws:user id": "a"}}
                    CONDITION_KEY_FORMAT | {"StringEquals": {§"a ws:userid": "a"}}
                    CONDITION_KEY_FORMAT | {"StringEquals": {§"aws:PrincipalTag": "a"}}
                    CONDITION_KEY_FORMAT | {"StringEquals": {§"aws:requesttag/": "a"}}
                    CONDITION_KEY_FORMAT | {"StringEquals": {§"ecr:ResourceTag": "a"}}
                    CONDITION_KEY_FORMAT | {"StringEquals": {§"aws:PrincipalTag/${aws:username}": "a"}}
                    JSON_DUPLICATE_KEY   | {"StringEquals": {}, §"StringEquals": {}}
                    JSON_DUPLICATE_KEY   | {"StringEquals": {"aws:userid": "a", §"aws:userid": "b"}}
                    DUPLICATE_KEY_CASE   | {"StringEquals": {}, §"stringequals": {}}
                    DUPLICATE_KEY_CASE   | {"StringEquals": {"aws:userid": "a", §"aws:UserId": "b"}}
                    DUPLICATE_KEY_CASE   | {"StringEquals": {"aws:RequestTag/a": "a", §"aws:RequestTag/A": "b"}}
                    DATA_TYPE            | {"StringEquals": §"a"}
                    DATA_TYPE            | {"StringEquals": §[{"aws:userid": "a"}]}
                    DATA_TYPE            | {"StringEquals": {"aws:userid": §null}}
                    DATA_TYPE            | {"StringEquals": {"aws:userid": §{}}}
                    DATA_TYPE            | {"StringEquals": {"aws:userid": ["a", §null]}}
                    DATA_TYPE            | {"StringEquals": {"aws:userid": [§["a"]]}}
                    NUMERIC_VALUE        | {"NumericEquals": {"aws:MultiFactorAuthAge": §"ten"}}
                    NUMERIC_VALUE        | {"NumericLessThanIfExists": {"aws:MultiFactorAuthAge": [1, §true]}}
                    DATE_VALUE           | {"DateEquals": {"aws:CurrentTime": §"yesterday"}}
                    DATE_VALUE           | {"ForAnyValue:DateLessThan": {"aws:CurrentTime": §"2026-02-30"}}
                    BOOL_VALUE           | {"Bool": {"aws:SecureTransport": §"yes"}}
                    BOOL_VALUE           | {"BoolIfExists": {"aws:SecureTransport": §1}}
                    BINARY_VALUE         | {"BinaryEquals": {"ecr:Key": §"%%"}}
                    CIDR_VALUE           | {"IpAddress": {"aws:SourceIp": §"10.0.0.0/33"}}
                    CIDR_VALUE           | {"NotIpAddress": {"aws:SourceIp": ["10.0.0.0/8", §"localhost"]}}
                    VARIABLE_PLACE       | {"NumericEquals": {"aws:MultiFactorAuthAge": §"${aws:EpochTime}"}}
                    VARIABLE_PLACE       | {"DateEquals": {"aws:CurrentTime": §"${aws:CurrentTime}"}}
                    VARIABLE_PLACE       | {"IpAddress": {"aws:SourceIp": §"${aws:SourceIp}"}}
                    VARIABLE_PLACE       | {"BinaryEquals": {"ecr:Key": §"${ecr:Key}"}}
                    VARIABLE_PLACE       | {"Null": {"aws:TagKeys": §"${aws:SecureTransport}"}}
                    VARIABLE_SYNTAX      | {"StringLike": {"aws:userid": §"a${}"}}
                    VARIABLE_SYNTAX      | {"ArnLike": {"aws:SourceArn": §"arn:aws:ecr:*:*:${aws:username"}}
                    VARIABLE_SYNTAX      | {"Bool": {"aws:SecureTransport": §"${aws:Secure Transport}"}}
                    """)
    void aConditionGoesWrongInOnePlace(FindingCode code, String marked) {
        Findings.assertOnly(PolicyKind.IDENTITY, code, Marked.of(document(marked)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike",
                "StringNotLike", "ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike"
            })
    void anOperatorOfTextsTakesAnyOperand(String operator) {
        assertTaken(operator, "\"any ${aws:username} text *\"");
        assertTaken(operator, "\"\"");
        assertTaken(operator, "[1, true, 2.50]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"})
    void numbersAndDatesAreComparedInSixWays(String comparison) {
        assertTaken("Numeric" + comparison, "[\"10\", -1.5, 1e3]");
        assertTaken("Date" + comparison, "[\"2026-11-24T10:00:00Z\", 1700000000]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Bool         | [true, "False", "${aws:ViaAWSService}"]
                    BinaryEquals | "QUJD"
                    IpAddress    | ["203.0.113.0/24", "2001:db8::/32"]
                    NotIpAddress | "203.0.113.7"
                    Null         | true
                    Null         | ["False", false]
                    """)
    void theOtherOperatorsTakeTheirOwn(String operator, String operand) {
        assertTaken(operator, operand);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws:PrincipalOrgID",
                "ecr:ResourceTag/a",
                "aws:RequestTag/two words/and:colon",
                "token.actions.githubusercontent.com:sub",
                "oidc.eks.eu-west-1.amazonaws.com/id/0A1B:aud",
                "saml:aud",
                "s3:ExistingObjectTag/a"
            })
    void aKeyIsWellFormed(String key) {
        Findings.assertNone(PolicyKind.IDENTITY, document("{\"StringEquals\": {\"" + key + "\": \"a\"}}"));
    }

    @Test
    void operatorsAreReadInAnyLetterCase() {
        Findings.assertNone(
                PolicyKind.IDENTITY,
                document(
                        "{\"forallvalues:STRINGlikeifexists\": {\"aws:TagKeys\": \"a\"}, \"null\": {\"aws:a\": true}}"));
    }

    @Test
    void theOldVersionTakesVariablesForPlainText() {
        String text = document("{\"StringLike\": {\"aws:userid\": \"a${}\"}}")
                .replace("2012-10-17", "2008-10-17")
                .replace("\"Effect\"", "\"Principal\": \"*\", \"Effect\"")
                .replace("\"Action\": \"*\"", "\"Action\": \"ecr:${x}\"")
                .replace("\"Resource\": \"*\"", "\"Resource\": \"arn:aws:ecr:*:*:repository/${\"");
        assertThat(Findings.codes(PolicyParser.strict(PolicyKind.RESOURCE), text))
                .containsExactly(FindingCode.OLD_VERSION);
    }

    @ParameterizedTest
    @CsvSource({
        "StringEqual, Did you mean StringEquals?",
        "NumericLesThan, Did you mean NumericLessThan?",
        "IpAdress, Did you mean IpAddress?",
        "Contains, Use an operator of the policy language.",
        "ForAllValue:StringLike, Did you mean ForAllValues?"
    })
    void aMisspeltOperatorIsToldItsNearestSpelling(String operator, String remedy) {
        String text = document("{\"" + operator + "\": {\"aws:userid\": \"a\"}}");
        assertThat(PolicyParser.strict(PolicyKind.IDENTITY).read(text).findings())
                .extracting(Finding::remedy)
                .containsExactly(remedy);
    }

    private static void assertTaken(String operator, String operand) {
        for (String prefix : new String[] {"", "ForAllValues:", "ForAnyValue:"}) {
            for (String suffix : operator.equals("Null") ? new String[] {""} : new String[] {"", "IfExists"}) {
                Findings.assertNone(
                        PolicyKind.IDENTITY,
                        document("{\"" + prefix + operator + suffix + "\": {\"aws:Key\": " + operand + "}}"));
            }
        }
    }

    private static String document(String condition) {
        return Marked.document(
                "{\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\", \"Condition\": " + condition + "}");
    }
}
