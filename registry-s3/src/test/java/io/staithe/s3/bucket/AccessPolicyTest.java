package io.staithe.s3.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.evaluate.AccessPolicies;
import io.staithe.policy.access.evaluate.AccessRequest;
import io.staithe.policy.access.evaluate.Caller;
import io.staithe.policy.access.evaluate.PolicySet;
import io.staithe.policy.access.evaluate.Resource;
import io.staithe.policy.access.lint.PolicyLinter;
import io.staithe.policy.access.name.Arn;
import io.staithe.policy.access.parse.PolicyParser;
import io.staithe.s3.bucket.ClientCall.Question;
import io.staithe.s3.client.S3Client;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy as our own evaluator sees it, which knows nothing of how it was made. */
class AccessPolicyTest {
    private static final String ACCOUNT = "123456789012";
    private static final BucketSetup BELOW =
            BucketSetup.of("images", "registry/").encryptedWith(ClientCall.KEY);

    /** What an S3Client does without asking the store. */
    private static final Set<String> WITHOUT_A_REQUEST = Set.of("open", "with", "traits", "storeTime", "close");

    static Stream<BucketSetup> setups() {
        return Stream.of(
                BELOW,
                BucketSetup.of("images", "registry/"),
                BucketSetup.of("images", ""),
                BucketSetup.of("images", "").encryptedWith(ClientCall.KEY),
                BucketSetup.of("images", "a*b?c${d}/e f/"),
                BucketSetup.of("my.images-1", "deep/er/").inPartition("aws-cn"),
                BucketSetup.of("images", "registry/").inPartition("aws-us-gov"));
    }

    @ParameterizedTest
    @MethodSource("setups")
    void everyCallOfTheClientIsAllowedOnEveryKey(BucketSetup setup) throws Exception {
        Policy policy = parse(setup.accessPolicy());
        for (ClientCall call : ClientCall.all(setup)) {
            for (Question question : call.questions()) {
                assertThat(allows(policy, question))
                        .as("%s: %s", call.method(), question)
                        .isTrue();
            }
        }
    }

    @Test
    void everyCallThatTheClientHasIsTried() {
        Set<String> calls = Stream.of(S3Client.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !WITHOUT_A_REQUEST.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ClientCall.all(BELOW).stream().map(ClientCall::method).collect(Collectors.toSet()))
                .isEqualTo(calls);
    }

    @ParameterizedTest
    @MethodSource("setups")
    void noStatementCanBeLeftOut(BucketSetup setup) throws Exception {
        Policy policy = parse(setup.accessPolicy());
        for (Statement statement : policy.statements()) {
            List<Statement> others = new ArrayList<>(policy.statements());
            others.remove(statement);
            Policy less =
                    new Policy(policy.kind(), policy.name(), policy.version(), policy.id(), others, policy.text());
            assertThat(questions(setup).allMatch(question -> allows(less, question)))
                    .as("without %s", statement.sid())
                    .isFalse();
        }
    }

    @Test
    void noActionCanBeLeftOut() throws Exception {
        List<String> actions = Grant.all(BELOW).stream()
                .flatMap(grant -> grant.actions().stream())
                .toList();
        assertThat(actions).hasSize(8);
        for (String action : actions) {
            Policy less = parse(BELOW.accessPolicy().replace('"' + action + '"', "\"s3:GetBucketLocation\""));
            assertThat(questions(BELOW).allMatch(question -> allows(less, question)))
                    .as("without %s", action)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "s3:GetObject, arn:aws:s3:::images/other/x",
        "s3:GetObject, arn:aws:s3:::images/registry",
        "s3:GetObject, arn:aws:s3:::images/registry2/x",
        "s3:GetObject, arn:aws:s3:::images/x/registry/x",
        "s3:GetObject, arn:aws:s3:::images2/registry/x",
        "s3:GetObject, arn:aws:s3:::image/registry/x",
        "s3:GetObject, arn:aws-cn:s3:::images/registry/x",
        "s3:PutObject, arn:aws:s3:::images/x",
        "s3:DeleteObject, arn:aws:s3:::images/other/x",
        "s3:AbortMultipartUpload, arn:aws:s3:::images/other/x",
        "s3:DeleteObjectVersion, arn:aws:s3:::images/registry/x",
        "s3:GetObjectVersion, arn:aws:s3:::images/registry/x",
        "s3:GetObjectAcl, arn:aws:s3:::images/registry/x",
        "s3:PutObjectAcl, arn:aws:s3:::images/registry/x",
        "s3:PutObjectTagging, arn:aws:s3:::images/registry/x",
        "s3:PutObjectRetention, arn:aws:s3:::images/registry/x",
        "s3:BypassGovernanceRetention, arn:aws:s3:::images/registry/x",
        "s3:ListMultipartUploadParts, arn:aws:s3:::images/registry/x",
        "s3:RestoreObject, arn:aws:s3:::images/registry/x",
        "s3:ListBucketVersions, arn:aws:s3:::images",
        "s3:DeleteBucket, arn:aws:s3:::images",
        "s3:PutBucketPolicy, arn:aws:s3:::images",
        "s3:GetBucketPolicy, arn:aws:s3:::images",
        "s3:DeleteBucketPolicy, arn:aws:s3:::images",
        "s3:PutLifecycleConfiguration, arn:aws:s3:::images",
        "s3:PutBucketVersioning, arn:aws:s3:::images",
        "s3:PutEncryptionConfiguration, arn:aws:s3:::images",
        "s3:PutReplicationConfiguration, arn:aws:s3:::images",
        "s3:ListBucketMultipartUploads, arn:aws:s3:::other",
        "s3:CreateBucket, arn:aws:s3:::new",
        "s3:ListAllMyBuckets, *",
        "iam:PassRole, arn:aws:iam::123456789012:role/x",
        "kms:Encrypt, " + ClientCall.KEY,
        "kms:ScheduleKeyDeletion, " + ClientCall.KEY,
        "kms:CreateGrant, " + ClientCall.KEY,
        "kms:Decrypt, arn:aws:kms:eu-west-1:123456789012:key/other",
    })
    void theNeighboursAreDenied(String action, String arn) throws Exception {
        Policy policy = parse(BELOW.accessPolicy());
        assertThat(allows(policy, new Question(action, arn, Optional.empty()))).isFalse();
        assertThat(allows(policy, new Question(action, arn, Optional.of("registry/"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"registry", "registry2/", "other/", "reg", "x/registry/", "''", "REGISTRY/"})
    void listingsOfOthersAreDenied(String prefix) throws Exception {
        Policy policy = parse(BELOW.accessPolicy());
        String bucket = "arn:aws:s3:::images";
        assertThat(allows(policy, new Question("s3:ListBucket", bucket, Optional.of(prefix))))
                .isFalse();
        assertThat(allows(policy, new Question("s3:ListBucket", bucket, Optional.empty())))
                .isFalse();
        assertThat(allows(policy, new Question("s3:ListBucket", "arn:aws:s3:::other", Optional.of("registry/"))))
                .isFalse();
    }

    /** What stands for other texts in a policy stands for itself in a prefix. */
    @Test
    void aPrefixIsTakenLiterally() throws Exception {
        Policy policy = parse(BucketSetup.of("images", "a*b?c${aws:username}/").accessPolicy());
        for (String key : new String[] {"aXb?c${aws:username}/x", "a*bXc${aws:username}/x", "a*b?cme/x"}) {
            assertThat(allows(policy, new Question("s3:GetObject", "arn:aws:s3:::images/" + key, Optional.empty())))
                    .as(key)
                    .isFalse();
            assertThat(allows(policy, new Question("s3:ListBucket", "arn:aws:s3:::images", Optional.of(key))))
                    .as(key)
                    .isFalse();
        }
    }

    @Test
    void aBucketOfItsOwnIsListedWithoutACondition() {
        assertThat(BucketSetup.of("images", "").accessPolicy()).doesNotContain("Condition");
    }

    @ParameterizedTest
    @MethodSource("setups")
    void theLinterHasNothingToSay(BucketSetup setup) {
        assertThat(PolicyLinter.standard().lint(PolicyKind.IDENTITY, setup.accessPolicy()))
                .isEmpty();
    }

    @Test
    void itReadsAsPeopleWriteIt() {
        assertThat(BELOW.accessPolicy()).isEqualTo("""
                        {
                          "Version" : "2012-10-17",
                          "Statement" : [
                            {
                              "Sid" : "Objects",
                              "Effect" : "Allow",
                              "Action" : [
                                "s3:GetObject",
                                "s3:PutObject",
                                "s3:DeleteObject",
                                "s3:AbortMultipartUpload"
                              ],
                              "Resource" : "arn:aws:s3:::images/registry/*"
                            },
                            {
                              "Sid" : "Listing",
                              "Effect" : "Allow",
                              "Action" : [
                                "s3:ListBucket"
                              ],
                              "Resource" : "arn:aws:s3:::images",
                              "Condition" : {
                                "StringLike" : {
                                  "s3:prefix" : "registry/*"
                                }
                              }
                            },
                            {
                              "Sid" : "Uploads",
                              "Effect" : "Allow",
                              "Action" : [
                                "s3:ListBucketMultipartUploads"
                              ],
                              "Resource" : "arn:aws:s3:::images"
                            },
                            {
                              "Sid" : "Key",
                              "Effect" : "Allow",
                              "Action" : [
                                "kms:GenerateDataKey",
                                "kms:Decrypt"
                              ],
                              "Resource" : "%s"
                            }
                          ]
                        }
                        """.formatted(ClientCall.KEY));
    }

    private static Stream<Question> questions(BucketSetup setup) {
        return ClientCall.all(setup).stream().flatMap(call -> call.questions().stream());
    }

    private static Policy parse(String text) throws Exception {
        return PolicyParser.strict(PolicyKind.IDENTITY).parse(text);
    }

    private static boolean allows(Policy policy, Question question) {
        Caller registry = Caller.roleSession(
                Arn.parse("arn:aws:iam::" + ACCOUNT + ":role/registry"), Optional.empty(), "registry");
        return AccessPolicies.builder()
                .identity(PolicySet.of(policy))
                .build()
                .decide(new AccessRequest(
                        registry, question.action(), Resource.of(question.arn(), ACCOUNT), question.context()))
                .isAllowed();
    }
}
