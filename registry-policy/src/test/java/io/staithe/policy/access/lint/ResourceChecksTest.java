package io.staithe.policy.access.lint;

import static io.staithe.policy.access.finding.FindingCode.RESOURCE_REDUNDANT;
import static io.staithe.policy.access.finding.FindingCode.RESOURCE_STAR_NEEDED;
import static io.staithe.policy.access.finding.FindingCode.RESOURCE_TYPE_MISMATCH;
import static io.staithe.policy.access.lint.MarkedPolicy.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceChecksTest {
    private static final String REPOSITORY = "arn:aws:ecr:eu-west-1:111122223333:repository/";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "'ecr:BatchGetImage' | §'arn:aws:s3:::bucket/*'",
                "'ecr:BatchGetImage' | §'arn:aws:ecr:eu-west-1:111122223333:repo/app'",
                "'ecr:BatchGetImage' | ['arn:aws:ecr:eu-west-1:111122223333:repository/app',§'arn:aws:iam::111122223333:role/r']",
                "'ecr:BatchGetImage' | 'arn:aws:ecr:*:*:*'",
                "'ecr:BatchGetImage' | 'arn:aws:ecr:eu-west-?:111122223333:rep*'",
                "'ecr:BatchGetImage' | 'arn:aws:ecr:eu-west-1:111122223333:${aws:PrincipalTag/team}'",
                "'ecr:BatchGetImage' | 'arn:aws-cn:ecr:cn-north-1:111122223333:repository/app'",
                "'ecr:BatchGetImage' | '*'",
                "'ecr-public:PutImage' | §'arn:aws:ecr:eu-west-1:111122223333:repository/app'",
                "'ecr-public:PutImage' | 'arn:aws:ecr-public::111122223333:repository/app'",
                "'ecr-public:DescribeRegistries' | §'arn:aws:ecr-public::111122223333:repository/app'",
                "'sts:AssumeRole' | ['arn:aws:iam::111122223333:role/path/r',§'arn:aws:iam::111122223333:user/u']",
                "'sts:*' | ['arn:aws:iam::111122223333:root','arn:aws:sts::111122223333:federated-user/f']",
                "['ecr:BatchGetImage','ecr:Nothing'] | ['arn:aws:ecr:*:*:repository/*',§'arn:aws:s3:::b/*']",
                "'ecr:Nothing' | 'arn:aws:s3:::b/*'",
                "['ecr:BatchGetImage','s3:GetObject'] | ['arn:aws:ecr:*:*:repository/*','arn:aws:s3:::b/*']",
                "[§'ecr:BatchGetImage','s3:GetObject'] | 'arn:aws:s3:::b/*'",
                "['ecr:*','s3:GetObject'] | 'arn:aws:s3:::b/*'",
                "'s3:GetObject' | 'arn:aws:ecr:*:*:repository/*'"
            })
    void noActionActsOnAResourceOfAnotherType(String actions, String resources) {
        identity("{'Effect':'Allow','Action':%s,'Resource':%s}".formatted(actions, resources))
                .finds(RESOURCE_TYPE_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'NotAction':'ecr:BatchGetImage','Resource':'arn:aws:s3:::b'",
                "'Action':'ecr:BatchGetImage','NotResource':'arn:aws:s3:::b'"
            })
    void whereAnElementIsNegatedAnythingMayBeMeant(String elements) {
        identity("{'Effect':'Deny'," + elements + "}").finds(RESOURCE_TYPE_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "§'ecr:GetAuthorizationToken' | '#app'",
                "['ecr:BatchGetImage',§'ecr:GetAuthorizationToken',§'ecr:*Registry*'] | ['#app','#base']",
                "§'sts:GetCallerIdentity' | 'arn:aws:iam::111122223333:role/r'",
                "'ecr:GetAuthorizationToken' | '*'",
                "'ecr:GetAuthorizationToken' | ['#app','*']",
                "'ecr:Get*' | '#app'",
                "'ecr:*' | '#app'",
                "'logs:DescribeLogGroups' | '#app'"
            })
    void anActionWithoutResourcesNeedsAStar(String actions, String resources) {
        identity("{'Effect':'Allow','Action':%s,'Resource':%s}".formatted(actions, resources.replace("#", REPOSITORY)))
                .finds(RESOURCE_STAR_NEEDED);
    }

    @Test
    void allButAnActionWithoutResourcesNeedsNoStar() {
        identity("{'Effect':'Deny','NotAction':'ecr:GetAuthorizationToken','Resource':'" + REPOSITORY + "app'}")
                .finds(RESOURCE_STAR_NEEDED);
        identity("{'Effect':'Deny','Action':'ecr:GetAuthorizationToken','NotResource':'" + REPOSITORY + "app'}")
                .finds(RESOURCE_STAR_NEEDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['#app',§'#app']",
                "[§'#team/app','#team/*']",
                "['*',§'#app']",
                "['arn:aws:ecr:*:111122223333:repository/*',§'#app']",
                "['arn:aws:s3:::b/*',§'arn:aws:s3:::b/a:b']",
                "['#app','#App']",
                "['arn:aws:ecr:*:*:*x','#app']",
                "['#${aws:PrincipalTag/team}/*','#a/b']",
                "['#*',§'#${aws:PrincipalTag/team}/*']",
                "['#?','#${aws:PrincipalTag/team}']"
            })
    void aResourceThatAnotherEntryCoversIsRedundant(String resources) {
        identity("{'Effect':'Allow','Action':'s3:*','Resource':%s}".formatted(resources.replace("#", REPOSITORY)))
                .finds(RESOURCE_REDUNDANT);
    }
}
