package io.staithe.policy.access.lint;

import static io.staithe.policy.access.finding.FindingCode.CONFUSED_DEPUTY;
import static io.staithe.policy.access.finding.FindingCode.NOTPRINCIPAL_ALLOW;
import static io.staithe.policy.access.finding.FindingCode.NOTPRINCIPAL_DENY;
import static io.staithe.policy.access.finding.FindingCode.PRINCIPAL_UNKNOWN;
import static io.staithe.policy.access.finding.FindingCode.PUBLIC_ACCESS;
import static io.staithe.policy.access.lint.MarkedPolicy.repository;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalChecksTest {
    private static final String PULL = "{'Effect':'Allow','Principal':%s,'Action':'ecr:BatchGetImage'%s}";

    @ParameterizedTest
    @ValueSource(strings = {"§'*'", "{'AWS':§'*'}", "{'AWS':['111122223333',§'*']}", "{'AWS':'111122223333'}"})
    void everyoneIsThePublic(String principal) {
        repository(PULL.formatted(principal, "")).finds(PUBLIC_ACCESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'StringEquals':{'aws:PrincipalOrgID':'o-1234567890'}",
                "'StringLike':{'AWS:principalorgid':'o-12*'}",
                "'StringEquals':{'aws:PrincipalAccount':['111122223333','444455556666']}",
                "'StringEquals':{'aws:PrincipalAccount':'${aws:ResourceAccount}'}",
                "'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/*'}",
                "'ArnLike':{'aws:SourceArn':'arn:aws:s3:::bucket'}",
                "'ForAnyValue:StringLike':{'aws:PrincipalOrgPaths':'o-1/*'}",
                "'StringEquals':{'aws:SourceVpce':'vpce-1'}",
                "'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}",
                "'StringEquals':{'aws:PrincipalOrgID':'*'}",
                "'Bool':{'aws:SecureTransport':'true'},'StringEquals':{'aws:SourceAccount':'111122223333'}"
            })
    void aConditionOnWhoCallsOrFromWhereLimitsThem(String conditions) {
        repository(PULL.formatted("'*'", ",'Condition':{" + conditions + "}")).finds(PUBLIC_ACCESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Bool':{'aws:SecureTransport':'true'}",
                "'StringEqualsIfExists':{'aws:PrincipalOrgID':'o-1234567890'}",
                "'StringNotEquals':{'aws:PrincipalAccount':'111122223333'}",
                "'ForAllValues:StringLike':{'aws:PrincipalOrgPaths':'o-1/*'}",
                "'StringLike':{'aws:PrincipalOrgID':'*'}",
                "'StringLike':{'aws:PrincipalOrgID':['o-1','*']}",
                "'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/admin'}",
                "'ArnLike':{'aws:SourceArn':'arn:aws:s3:::*'}",
                "'StringLike':{'aws:PrincipalArn':'arn:*'}",
                "'StringEquals':{'aws:PrincipalAccount':'${aws:PrincipalAccount}'}",
                "'StringEquals':{'aws:PrincipalTag/team':'a'}",
                "'IpAddress':{'aws:SourceIp':'0.0.0.0/0'}",
                "'IpAddress':{'aws:SourceIp':['203.0.113.0/24','::/0']}",
                "'Null':{'aws:PrincipalOrgID':'false'}"
            })
    void otherConditionsDoNot(String conditions) {
        repository(PULL.formatted("§'*'", ",'Condition':{" + conditions + "}")).finds(PUBLIC_ACCESS);
    }

    @Test
    void aDenialToEveryoneIsNoPublicAccess() {
        repository("{'Effect':'Deny','Principal':'*','Action':'ecr:PutImage'}").finds(PUBLIC_ACCESS);
    }

    @Test
    void anEndpointIsReachedFromItsNetworkOnly() {
        MarkedPolicy.statements(
                        PolicyKind.VPC_ENDPOINT, "{'Effect':'Allow','Principal':'*','Action':'*','Resource':'*'}")
                .finds(PUBLIC_ACCESS);
    }

    @Test
    void aRoleThatEveryoneMayAssumeIsPublic() {
        MarkedPolicy.statements(
                        PolicyKind.ROLE_TRUST, "{'Effect':'Allow','Principal':{'AWS':§'*'},'Action':'sts:AssumeRole'}")
                .finds(PUBLIC_ACCESS);
    }

    @Test
    void notPrincipalIsFoundWhereverItStands() {
        String allow = "{'Effect':'Allow',§'NotPrincipal':{'AWS':'111122223333'},'Action':'ecr:BatchGetImage'}";
        String deny = "{'Effect':'Deny',§'NotPrincipal':{'AWS':'111122223333'},'Action':'ecr:BatchGetImage'}";
        repository(allow).finds(NOTPRINCIPAL_ALLOW);
        repository(allow).finds(PUBLIC_ACCESS);
        repository(deny).finds(NOTPRINCIPAL_DENY);
        repository(allow.replace("§", "")).finds(NOTPRINCIPAL_DENY);
        repository(deny.replace("§", "")).finds(NOTPRINCIPAL_ALLOW);
        repository(deny.replace("§", "")).finds(PUBLIC_ACCESS);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "{'Service':§'lambda.amazonaws.com'} | {}",
                "{'Service':[§'lambda.amazonaws.com',§'ecs.amazonaws.com'],'AWS':'111122223333'} | {}",
                "{'Service':§'lambda.amazonaws.com'} | {'Bool':{'aws:SecureTransport':'true'}}",
                "{'Service':§'lambda.amazonaws.com'} | {'StringEqualsIfExists':{'aws:SourceAccount':'111122223333'}}",
                "{'Service':§'lambda.amazonaws.com'} | {'StringNotEquals':{'aws:SourceAccount':'111122223333'}}",
                "{'Service':'lambda.amazonaws.com'} | {'StringEquals':{'aws:SourceAccount':'111122223333'}}",
                "{'Service':'lambda.amazonaws.com'} | {'ArnLike':{'AWS:sourcearn':'arn:aws:lambda:eu-west-1:111122223333:function:*'}}",
                "{'Service':'lambda.amazonaws.com'} | {'StringEquals':{'aws:SourceOrgID':'o-1234567890'}}",
                "{'AWS':'111122223333'} | {}"
            })
    void aServiceMustActForSomebody(String principal, String condition) {
        repository(PULL.formatted(principal, ",'Condition':" + condition)).finds(CONFUSED_DEPUTY);
    }

    @Test
    void servicesThatRolesAreHandedToAreTrusted() {
        MarkedPolicy.statements(
                        PolicyKind.ROLE_TRUST,
                        "{'Effect':'Allow','Principal':{'Service':'ec2.amazonaws.com'},'Action':'sts:AssumeRole'}")
                .finds(CONFUSED_DEPUTY);
    }

    @Test
    void principalsThatDoNotExistAreFoundWhereOneCanBeAsked() {
        PolicyLinter linter = PolicyLinter.builder()
                .knownPrincipals(principal -> principal.equals(new Principal.Account("111122223333"))
                        || principal.toString().contains("user/ann"))
                .build();
        MarkedPolicy policy = repository(PULL.formatted(
                "{'AWS':['111122223333',§'444455556666','arn:aws:iam::111122223333:user/ann',"
                        + "§'arn:aws:iam::111122223333:role/gone',§'AIDAIOSFODNN7EXAMPLE',"
                        + "'arn:aws:sts::111122223333:assumed-role/r/s'],'Service':'lambda.amazonaws.com'}",
                ""));

        assertThat(linter.lint(policy.kind(), policy.text()))
                .filteredOn(finding -> finding.code() == PRINCIPAL_UNKNOWN)
                .extracting(Finding::at)
                .containsExactlyElementsOf(policy.marks());
        new MarkedPolicy(policy.kind(), policy.text(), List.of()).finds(PRINCIPAL_UNKNOWN);
    }
}
