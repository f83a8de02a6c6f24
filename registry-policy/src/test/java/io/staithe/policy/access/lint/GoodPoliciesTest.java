package io.staithe.policy.access.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Severity;
import io.staithe.policy.access.managed.ManagedPolicies;
import io.staithe.policy.access.managed.ManagedPolicy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoodPoliciesTest {
    static Stream<ManagedPolicy> managed() {
        return ManagedPolicies.standard().all().stream();
    }

    @ParameterizedTest
    @MethodSource("managed")
    void awsOwnPoliciesGiveNothingAtAll(ManagedPolicy policy) {
        assertThat(PolicyLinter.standard().lint(PolicyKind.IDENTITY, policy.text()))
                .isEmpty();
    }

    enum Good {
        ANOTHER_ACCOUNT_PULLS(PolicyKind.ECR_REPOSITORY, """
                {'Version': '2012-10-17',
                 'Statement': [{
                   'Sid': 'AllowPull', 'Effect': 'Allow',
                   'Principal': {'AWS': ['arn:aws:iam::444455556666:root', 'arn:aws:iam::777788889999:role/ci']},
                   'Action': ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer']}]}
                """),
        THE_ORGANISATION_PULLS(PolicyKind.ECR_REPOSITORY, """
                {'Version': '2012-10-17',
                 'Statement': [{
                   'Effect': 'Allow', 'Principal': '*',
                   'Action': ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
                   'Condition': {'StringEquals': {'aws:PrincipalOrgID': 'o-1234567890'}}}]}
                """),
        LAMBDA_PULLS(PolicyKind.ECR_REPOSITORY, """
                {'Version': '2012-10-17',
                 'Statement': [{
                   'Effect': 'Allow', 'Principal': {'Service': 'lambda.amazonaws.com'},
                   'Action': ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
                   'Condition': {'ArnLike': {'aws:SourceArn': 'arn:aws:lambda:eu-west-1:444455556666:function:*'}}}]}
                """),
        ANOTHER_REGISTRY_REPLICATES(PolicyKind.ECR_REGISTRY, """
                {'Version': '2012-10-17',
                 'Statement': [{
                   'Sid': 'Replication', 'Effect': 'Allow', 'Principal': {'AWS': 'arn:aws:iam::444455556666:root'},
                   'Action': ['ecr:CreateRepository', 'ecr:ReplicateImage'],
                   'Resource': ['arn:aws:ecr:eu-west-1:111122223333:repository/*']}]}
                """),
        CI_PUSHES(PolicyKind.IDENTITY, """
                {'Version': '2012-10-17',
                 'Statement': [
                  {'Effect': 'Allow', 'Action': 'ecr:GetAuthorizationToken', 'Resource': '*'},
                  {'Effect': 'Allow',
                   'Action': ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:CompleteLayerUpload',
                              'ecr:GetDownloadUrlForLayer', 'ecr:InitiateLayerUpload', 'ecr:PutImage',
                              'ecr:UploadLayerPart'],
                   'Resource': 'arn:aws:ecr:eu-west-1:111122223333:repository/team/*'}]}
                """),
        TEAMS_KEEP_TO_THEIR_REPOSITORIES(PolicyKind.IDENTITY, """
                {'Version': '2012-10-17',
                 'Statement': [
                  {'Effect': 'Allow', 'Action': ['ecr:PutImage', 'ecr:BatchGetImage'],
                   'Resource': 'arn:aws:ecr:*:111122223333:repository/${aws:PrincipalTag/team}/*',
                   'Condition': {'StringEquals': {'aws:ResourceTag/team': '${aws:PrincipalTag/team}'}}},
                  {'Effect': 'Allow', 'Action': ['ecr:CreateRepository', 'ecr:TagResource'], 'Resource': '*',
                   'Condition': {'ForAllValues:StringEquals': {'aws:TagKeys': ['team']},
                                 'Null': {'aws:TagKeys': 'false'}}}]}
                """),
        EVERYDAY_WORK(PolicyKind.IDENTITY, """
                {'Version': '2012-10-17',
                 'Statement': [
                  {'Effect': 'Allow', 'Action': ['s3:GetObject', 's3:PutObject'], 'Resource': 'arn:aws:s3:::bucket/*'},
                  {'Effect': 'Allow', 'Action': 's3:ListBucket', 'Resource': 'arn:aws:s3:::bucket',
                   'Condition': {'StringLike': {'s3:prefix': ['home/${aws:username}/*']}}},
                  {'Effect': 'Allow', 'Action': ['ec2:Describe*', 'ec2:StartInstances'], 'Resource': '*',
                   'Condition': {'StringEquals': {'ec2:ResourceTag/team': 'a', 'aws:RequestedRegion': 'eu-west-1'}}},
                  {'Effect': 'Allow', 'Action': 'kms:Decrypt', 'Resource': 'arn:aws:kms:eu-west-1:111122223333:key/*',
                   'Condition': {'StringEquals': {'kms:ViaService': 's3.eu-west-1.amazonaws.com'}}},
                  {'Effect': 'Allow', 'Action': 'iam:PassRole', 'Resource': 'arn:aws:iam::111122223333:role/task',
                   'Condition': {'StringEquals': {'iam:PassedToService': 'ecs-tasks.amazonaws.com'}}},
                  {'Effect': 'Deny', 'Action': '*', 'Resource': '*',
                   'Condition': {'BoolIfExists': {'aws:MultiFactorAuthPresent': 'false'}}}]}
                """),
        A_TASK_IS_STARTED(PolicyKind.ROLE_TRUST, """
                {'Version': '2012-10-17',
                 'Statement': [{
                   'Effect': 'Allow', 'Principal': {'Service': 'ecs-tasks.amazonaws.com'}, 'Action': 'sts:AssumeRole'}]}
                """),
        GITHUB_DEPLOYS(PolicyKind.ROLE_TRUST, """
                {'Version': '2012-10-17',
                 'Statement': [{
                   'Effect': 'Allow',
                   'Principal': {
                     'Federated': 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'},
                   'Action': ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
                   'Condition': {
                     'StringEquals': {'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com'},
                     'StringLike': {'token.actions.githubusercontent.com:sub': 'repo:org/app:*'}}}]}
                """),
        A_PARTNER_ASSUMES(PolicyKind.ROLE_TRUST, """
                {'Version': '2012-10-17',
                 'Statement': [{
                   'Effect': 'Allow', 'Principal': {'AWS': '444455556666'}, 'Action': 'sts:AssumeRole',
                   'Condition': {'StringEquals': {'sts:ExternalId': 'x-1'}}}]}
                """),
        A_REGION_IS_KEPT_TO(PolicyKind.SERVICE_CONTROL, """
                {'Version': '2012-10-17',
                 'Statement': [
                  {'Effect': 'Allow', 'Action': '*', 'Resource': '*'},
                  {'Effect': 'Deny', 'NotAction': ['iam:*', 'organizations:*', 'sts:*'], 'Resource': '*',
                   'Condition': {'StringNotEquals': {'aws:RequestedRegion': ['eu-west-1', 'eu-central-1']}}}]}
                """),
        STRANGERS_ARE_KEPT_OUT(PolicyKind.RESOURCE_CONTROL, """
                {'Version': '2012-10-17',
                 'Statement': [{
                   'Effect': 'Deny', 'Principal': '*', 'Action': ['ecr:*', 's3:*'], 'Resource': '*',
                   'Condition': {'StringNotEqualsIfExists': {'aws:PrincipalOrgID': 'o-1234567890'},
                                 'BoolIfExists': {'aws:PrincipalIsAWSService': 'false'}}}]}
                """),
        AN_ENDPOINT_LETS_ALL_THROUGH(PolicyKind.VPC_ENDPOINT, """
                {'Version': '2012-10-17',
                 'Statement': [{'Effect': 'Allow', 'Principal': '*', 'Action': '*', 'Resource': '*'}]}
                """);

        private final PolicyKind kind;
        private final String text;

        Good(PolicyKind kind, String text) {
            this.kind = kind;
            this.text = text.replace('\'', '"');
        }
    }

    @ParameterizedTest
    @EnumSource(Good.class)
    void goodPoliciesGiveNothingWorseThanSuggestions(Good good) {
        assertThat(PolicyLinter.standard().lint(good.kind, good.text))
                .filteredOn(finding -> finding.severity() != Severity.SUGGESTION)
                .isEmpty();
    }

    @Test
    void theSameGoesForALinterThatKnowsEveryPrincipal() {
        PolicyLinter linter =
                PolicyLinter.builder().knownPrincipals(principal -> true).build();

        assertThat(Good.values())
                .allSatisfy(good -> assertThat(linter.lint(good.kind, good.text))
                        .isEqualTo(PolicyLinter.standard().lint(good.kind, good.text)));
    }
}
