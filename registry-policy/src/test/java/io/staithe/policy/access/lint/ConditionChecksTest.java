package io.staithe.policy.access.lint;

import static io.staithe.policy.access.finding.FindingCode.CONDITION_KEY_UNKNOWN;
import static io.staithe.policy.access.finding.FindingCode.CONDITION_KEY_UNSUPPORTED;
import static io.staithe.policy.access.finding.FindingCode.MFA_PATTERN;
import static io.staithe.policy.access.finding.FindingCode.VARIABLE_IN_OLD_VERSION;
import static io.staithe.policy.access.finding.FindingCode.VARIABLE_UNKNOWN;
import static io.staithe.policy.access.lint.MarkedPolicy.document;
import static io.staithe.policy.access.lint.MarkedPolicy.identity;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionChecksTest {
    private static final String ANY = "{'Effect':'Allow','Action':'s3:*','Resource':'*','Condition':{%s}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'StringEquals':{§'aws:PrincipleOrgID':'o-1'}",
                "'StringEquals':{§'ecr:RepositoryTag':'a','aws:sourcevpc':'vpc-1'}",
                "'StringEquals':{§'sts:Foo':'a',§'nonsense:Foo':'b'}",
                "'StringEquals':{'s3:prefix':'a','kms:ViaService':'b','saml:aud':'c'}",
                "'StringEquals':{'token.actions.githubusercontent.com:sub':'a','oidc.eks.eu-west-1.amazonaws.com/id/X:aud':'b'}",
                "'StringEquals':{'aws:PrincipalTag/any thing':'a','aws:RequestTag/b/c':'b'}"
            })
    void keysThatNoListHasAreUnknown(String conditions) {
        identity(ANY.formatted(conditions)).finds(CONDITION_KEY_UNKNOWN);
    }

    @Test
    void theNearestKeyIsTheRemedy() {
        assertThat(identity(ANY.formatted("'StringEquals':{'aws:PrincpalTag/team':'a','aws:Xyz':'b'}"))
                        .lint())
                .extracting(Finding::remedy)
                .containsExactly("Did you mean aws:PrincipalTag/team?", "Use a key that the request has.");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "'ecr:GetAuthorizationToken' | 'StringEquals':{§'aws:ResourceTag/team':'a'}",
                "'ecr:BatchGetImage' | 'StringEquals':{§'aws:RequestTag/team':'a'}",
                "'ecr:BatchGetImage' | 'StringNotEquals':{§'s3:prefix':'a'}",
                "'ecr:BatchGetImage' | 'StringEquals':{§'ecr-public:ResourceTag/team':'a'}",
                "['ecr:BatchGetImage','ecr:GetAuthorizationToken'] | 'StringEquals':{§'aws:ResourceTag/team':'a'}",
                "['ecr:BatchGetImage','ecr:GetAuthorizationToken'] | 'StringEqualsIfExists':{'aws:ResourceTag/team':'a'}",
                "['ecr:BatchGetImage','ecr:GetAuthorizationToken'] | 'StringNotEquals':{'aws:ResourceTag/team':'a'}",
                "['ecr:BatchGetImage','ecr:Nothing'] | 'StringEquals':{'aws:ResourceTag/team':'a',§'s3:prefix':'b'}",
                "'ecr:PutImage' | 'StringEquals':{'aws:Foo':'a','nonsense:Foo':'b'}",
                "'ecr:Nothing' | 'StringEquals':{'s3:prefix':'a'}",
                "'ecr:*' | 'StringEquals':{'aws:ResourceTag/team':'a'}",
                "'ecr:BatchGetImage' | 'StringEquals':{'aws:ResourceTag/team':'a','ecr:ResourceTag/team':'a'}",
                "'ecr:BatchGetImage' | 'StringEquals':{'aws:PrincipalTag/team':'a','aws:SourceVpce':'v'}",
                "['ecr:BatchGetImage','s3:GetObject'] | 'StringEquals':{'s3:prefix':'a'}",
                "'sts:AssumeRole' | 'StringEquals':{'sts:ExternalId':'x','aws:ResourceTag/a':'b','saml:sub':'c'}",
                "'ecr:CreateRepository' | 'StringEquals':{'aws:RequestTag/team':'a'}"
            })
    void keysThatRequestsNeverHaveAreUnsupported(String actions, String conditions) {
        identity("{'Effect':'Allow','Action':%s,'Resource':'*','Condition':{%s}}".formatted(actions, conditions))
                .finds(CONDITION_KEY_UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Bool':{§'aws:MultiFactorAuthPresent':'false'}",
                "'Bool':{§'aws:multifactorauthpresent':false}",
                "'ForAnyValue:Bool':{§'aws:MultiFactorAuthPresent':'false'}",
                "'ForAllValues:Bool':{'aws:MultiFactorAuthPresent':'false'}",
                "'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}",
                "'Bool':{'aws:MultiFactorAuthPresent':'true'}",
                "'Bool':{'aws:SecureTransport':'false'}"
            })
    void aDenialWithoutASecondFactorMustReachLongLivedKeys(String conditions) {
        identity("{'Effect':'Deny','Action':'*','Resource':'*','Condition':{%s}}".formatted(conditions))
                .finds(MFA_PATTERN);
    }

    @Test
    void anAllowMayAskForTheAbsenceOfASecondFactor() {
        identity(ANY.formatted("'Bool':{'aws:MultiFactorAuthPresent':'false'}")).finds(MFA_PATTERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Resource':§'arn:aws:s3:::b/${aws:usrname}/*'",
                "'Resource':['arn:aws:s3:::b/${aws:username}',§'arn:aws:s3:::b/${aws:userid}/${ecr:Nothing}']",
                "'Resource':'arn:aws:s3:::b/${aws:PrincipalTag/team, `none`}/${*}${?}${$}'",
                "'Resource':'arn:aws:s3:::b/${saml:sub}/${www.amazon.com:user_id}/${s3:prefix}'",
                "'Resource':'*','Condition':{'StringLike':{'s3:prefix':[§'${aws:Team}/*','home/${AWS:username}/*']}}"
            })
    void aVariableOfAnUnknownKeyHasNoValue(String elements) {
        identity("{'Effect':'Allow','Action':'s3:*'," + elements + "}").finds(VARIABLE_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Version':'2008-10-17',", ""})
    void underTheOldVersionAVariableIsPlainText(String version) {
        document(
                        PolicyKind.RESOURCE,
                        "{" + version
                                + "'Statement':{'Effect':'Allow','Principal':{'AWS':'111122223333'},'Action':'s3:*',"
                                + "'Resource':['arn:aws:s3:::b/a',§'arn:aws:s3:::b/${aws:username}'],"
                                + "'Condition':{'StringLike':{'s3:prefix':§'${aws:Nothing}'}}}}")
                .finds(VARIABLE_IN_OLD_VERSION);
    }

    @Test
    void underTheCurrentVersionItIsNone() {
        identity("{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::b/${aws:username}'}")
                .finds(VARIABLE_IN_OLD_VERSION);
    }
}
