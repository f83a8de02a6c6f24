package io.staithe.policy.access.lint;

import static io.staithe.policy.access.finding.FindingCode.ACTION_PATTERN_NO_MATCH;
import static io.staithe.policy.access.finding.FindingCode.ACTION_REDUNDANT;
import static io.staithe.policy.access.finding.FindingCode.ACTION_UNKNOWN;
import static io.staithe.policy.access.finding.FindingCode.SERVICE_UNKNOWN;
import static io.staithe.policy.access.lint.MarkedPolicy.identity;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionChecksTest {
    private static final String ALLOW = "{'Effect':'Allow','Action':%s,'Resource':'*'}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "§'ecr:BatchGetImages'",
                "['ecr:PutImage',§'ecr:PutImages',§'sts:Assume']",
                "§'ecr-public:BatchGetImage'",
                "'ecr:batchgetIMAGE'",
                "'ecr:ListImageReferrers'",
                "'ecr:GetImageCopyStatus'",
                "'s3:NoSuchThing'",
                "'ecr:NoSuchThing*'",
                "'*'"
            })
    void actionsThatTheCatalogueLacksAreUnknown(String actions) {
        identity(ALLOW.formatted(actions)).finds(ACTION_UNKNOWN);
    }

    @Test
    void actionsAreUnknownUnderNotActionToo() {
        identity("{'Effect':'Deny','NotAction':§'ecr:PutImages','Resource':'*'}")
                .finds(ACTION_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "§'erc:BatchGetImage'",
                "[§'s33:GetObject','s3:GetObject','EC2:*','logs:PutLogEvents','cloudwatch:PutMetricData']",
                "§'frobnicator:*'",
                "['iam:PassRole','kms:Decrypt','dynamodb:*','secretsmanager:GetSecretValue','ssm:GetParameter*']",
                "'*'"
            })
    void servicesThatNoListHasAreUnknown(String actions) {
        identity(ALLOW.formatted(actions)).finds(SERVICE_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "§'ecr:Fetch*'",
                "['ecr:Batch*',§'ecr:BatchGetImage?',§'sts:*Roles']",
                "'ecr:*Image'",
                "'s3:Fetch*'",
                "'*'"
            })
    void aPatternMustMatchSomething(String actions) {
        identity(ALLOW.formatted(actions)).finds(ACTION_PATTERN_NO_MATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['ecr:PutImage',§'ECR:putimage']",
                "['ecr:*',§'ecr:PutImage',§'ecr:Batch*','s3:GetObject']",
                "[§'ecr:PutImage',§'s3:*','*']",
                "['s3:Get*',§'s3:Get**',§'s3:GetObject?']",
                "[§'s3:Get?bject',§'s3:GetObject','s3:Get*bject']",
                "['ecr:BatchGetImage','ecr:BatchDeleteImage','s3:Get*','s3:List*']",
                "['s3:Get?','s3:Get','s3:GetXY']"
            })
    void anActionThatAnotherEntryCoversIsRedundant(String actions) {
        identity(ALLOW.formatted(actions)).finds(ACTION_REDUNDANT);
    }

    @Test
    void manyOfOnePatternHideNoOther() {
        String many = "'s3:Get*'," + "§'s3:Get*',".repeat(70);
        identity(ALLOW.formatted("[" + many + "'s3:Put*',§'s3:PutObject']")).finds(ACTION_REDUNDANT);
    }

    @Test
    void theNearestSpellingIsTheRemedy() {
        assertThat(PolicyLinter.standard()
                        .lint(
                                PolicyKind.IDENTITY,
                                MarkedPolicy.identity(
                                                ALLOW.formatted("['ecr:BatchGetImages','erc:PutImage','ecr:Xyz']"))
                                        .text()))
                .extracting(Finding::remedy)
                .containsExactly(
                        "Did you mean ecr:BatchGetImage?",
                        "Did you mean ecr?",
                        "Name an action of the service, or remove it.");
    }

    @Test
    void aMessageNamesWhatCoversAndWhere() {
        assertThat(MarkedPolicy.identity(ALLOW.formatted("['ecr:*',\n'ecr:PutImage']"))
                        .lint())
                .extracting(Finding::message)
                .containsExactly("The action \"ecr:PutImage\" is covered by \"ecr:*\" at 3:29.");
    }
}
