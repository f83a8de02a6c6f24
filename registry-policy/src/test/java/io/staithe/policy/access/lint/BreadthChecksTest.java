package io.staithe.policy.access.lint;

import static io.staithe.policy.access.finding.FindingCode.ALLOW_NOTACTION;
import static io.staithe.policy.access.finding.FindingCode.ALLOW_NOTRESOURCE;
import static io.staithe.policy.access.finding.FindingCode.DENY_SHADOWS_ALLOW;
import static io.staithe.policy.access.finding.FindingCode.FULL_ADMIN;
import static io.staithe.policy.access.lint.MarkedPolicy.identity;
import static io.staithe.policy.access.lint.MarkedPolicy.repository;

import io.staithe.policy.access.document.PolicyKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreadthChecksTest {
    @Test
    void anAllowMayNotBeTurnedInsideOut() {
        identity("{'Effect':'Allow',§'NotAction':'iam:*','Resource':'*'}").finds(ALLOW_NOTACTION);
        identity("{'Effect':'Deny','NotAction':'iam:*','Resource':'*'}").finds(ALLOW_NOTACTION);
        identity("{'Effect':'Allow','Action':'s3:*',§'NotResource':'arn:aws:s3:::b'}")
                .finds(ALLOW_NOTRESOURCE);
        identity("{'Effect':'Deny','Action':'s3:*','NotResource':'arn:aws:s3:::b'}")
                .finds(ALLOW_NOTRESOURCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Effect':'Allow','Action':§'*','Resource':'*'}",
                "{'Effect':'Allow','Action':['s3:*',§'*'],'Resource':['arn:aws:s3:::b','*']}",
                "{'Effect':'Deny','Action':'*','Resource':'*'}",
                "{'Effect':'Allow','NotAction':'*','Resource':'*'}",
                "{'Effect':'Allow','Action':'*','NotResource':'*'}",
                "{'Effect':'Allow','Action':'ecr:*','Resource':'*'}",
                "{'Effect':'Allow','Action':'*','Resource':'arn:aws:ecr:*:*:repository/*'}",
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}}"
            })
    void everythingOnEverythingIsAdministration(String statement) {
        identity(statement).finds(FULL_ADMIN);
    }

    @ParameterizedTest
    @EnumSource(
            value = PolicyKind.class,
            names = {"BOUNDARY", "SESSION", "SERVICE_CONTROL"})
    void whatGrantsNothingIsNoAdministration(PolicyKind kind) {
        MarkedPolicy.statements(kind, "{'Effect':'Allow','Action':'*','Resource':'*'}")
                .finds(FULL_ADMIN);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "§ | 'Action':'ecr:*','Resource':'*'",
                "§ | 'Action':'*','Resource':'arn:aws:ecr:*:*:repository/*'",
                "§ | 'Action':['ecr:batch*','ecr:PutImage'],'Resource':'arn:aws:ecr:*:*:repository/team/*'",
                "§ | 'NotAction':'iam:*','Resource':'*'",
                "§ | 'NotAction':['iam:*','ecr:Get*'],'NotResource':'arn:aws:s3:::*'",
                "'' | 'NotAction':'ecr:BatchGet*','Resource':'*'",
                "'' | 'Action':'*','NotResource':'arn:aws:ecr:*:*:repository/team/*'",
                "'' | 'Action':'ecr:BatchGetImage','Resource':'*'",
                "'' | 'Action':'ecr:*','Resource':'arn:aws:ecr:*:*:repository/team/app'",
                "'' | 'Action':'ecr:*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'false'}}"
            })
    void anAllowThatIsDeniedWholeAllowsNothing(String mark, String denied) {
        identity((mark.equals("§") ? "§" : "")
                        + "{'Effect':'Allow','Action':['ecr:BatchGetImage','ecr:PutImage'],"
                        + "'Resource':'arn:aws:ecr:eu-west-1:111122223333:repository/team/*'},\n{'Effect':'Deny',"
                        + denied + "}")
                .finds(DENY_SHADOWS_ALLOW);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "§ | 'Principal':'*'",
                "§ | 'Principal':{'AWS':['arn:aws:iam::111122223333:root','444455556666']}",
                "'' | 'Principal':{'AWS':'444455556666'}",
                "'' | 'NotPrincipal':{'AWS':'444455556666'}"
            })
    void aDenialMustMeanTheSamePrincipals(String mark, String denied) {
        repository((mark.equals("§") ? "§" : "")
                        + "{'Effect':'Allow','Principal':{'AWS':'111122223333'},'Action':'ecr:PutImage'},"
                        + "{'Effect':'Deny'," + denied + ",'Action':'ecr:*'}")
                .finds(DENY_SHADOWS_ALLOW);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "'Principal':{'AWS':'111122223333'} | 'NotPrincipal':{'AWS':'111122223333'}",
                "'NotPrincipal':{'AWS':'111122223333'} | 'Principal':{'AWS':'111122223333'}",
                "'Principal':{'AWS':'111122223333'} | 'Principal':'*','Resource':'arn:aws:ecr:*:*:repository/a'"
            })
    void whatIsNotSurelyDeniedIsLeftAlone(String allowed, String denied) {
        repository("{'Effect':'Allow'," + allowed + ",'Action':'ecr:PutImage'},{'Effect':'Deny'," + denied
                        + ",'Action':'ecr:*'}")
                .finds(DENY_SHADOWS_ALLOW);
    }

    @Test
    void allButSomeIsDeniedOnlyWithAll() {
        identity("§{'Effect':'Allow','NotAction':'iam:*','Resource':'*'},{'Effect':'Deny','Action':'*','Resource':'*'}")
                .finds(DENY_SHADOWS_ALLOW);
        for (String denied : List.of("'Action':'s3:*'", "'NotAction':'*'")) {
            identity("{'Effect':'Allow','NotAction':'iam:*','Resource':'*'},{'Effect':'Deny'," + denied
                            + ",'Resource':'*'}")
                    .finds(DENY_SHADOWS_ALLOW);
        }
    }
}
