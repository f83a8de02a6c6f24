package io.staithe.policy.access.evaluate;

import static io.staithe.policy.access.evaluate.DecisionAssert.assertThat;
import static io.staithe.policy.access.evaluate.Says.allow;
import static io.staithe.policy.access.evaluate.Says.deny;
import static io.staithe.policy.access.evaluate.Situation.ACCOUNT;

import io.staithe.policy.access.name.Arn;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The people of the IAM guide, with the services they have there. */
class GuideStoriesTest {
    private static final String CARLOS = "arn:aws:iam::" + ACCOUNT + ":user/carlossalazar";
    private static final String BUCKET = "arn:aws:s3:::carlossalazar";

    private static Resource s3(String arn) {
        return Resource.of(arn, ACCOUNT);
    }

    /** Source: IAM, "Policy evaluation logic", the example of identity-based and resource-based policies. */
    private static Situation carlos() {
        return Situation.of(Caller.user(Arn.parse(CARLOS), Optional.empty()))
                .identity(
                        allow("s3:GetBucketLocation", "s3:ListAllMyBuckets")
                                .on("arn:aws:s3:::*")
                                .named("AllowS3ListRead"),
                        allow("s3:*").on(BUCKET, BUCKET + "/*").named("AllowS3Self"),
                        deny("s3:*").on("arn:aws:s3:::*log*").named("DenyS3Logs"));
    }

    @Test
    void carlosSavesAFileInHisOwnBucket() {
        assertThat(carlos().asks("s3:PutObject", s3(BUCKET + "/object"))).isAllowedBy(Layer.IDENTITY);
    }

    @Test
    void carlosMayNotTouchTheLogsEvenWhereTheBucketAllowsHim() {
        Situation carlos = carlos().resource(allow("s3:*").to(CARLOS).on(BUCKET + "-logs/*"));
        assertThat(carlos.asks("s3:PutObject", s3(BUCKET + "-logs/object"))).isDeniedBy(Layer.IDENTITY);
    }

    @Test
    void carlosNeedsNoIdentityPolicyWhereTheBucketAllowsHim() {
        String shared = "arn:aws:s3:::shared/object";
        assertThat(carlos().asks("s3:PutObject", s3(shared))).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(carlos().resource(allow("s3:PutObject").to(CARLOS).on(shared))
                        .asks("s3:PutObject", s3(shared)))
                .isAllowedBy(Layer.RESOURCE);
    }

    /** Source: IAM, "Permissions boundaries for IAM entities", its first example. */
    private static Situation shirley() {
        return Situation.of(
                        Caller.user(Arn.parse("arn:aws:iam::" + ACCOUNT + ":user/ShirleyRodriguez"), Optional.empty()))
                .boundary(allow("s3:*", "cloudwatch:*", "ec2:*").on("*"));
    }

    @Test
    void shirleysBoundaryGrantsNothing() {
        assertThat(shirley().asks("s3:GetObject", s3(BUCKET + "/object"))).isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void shirleyMayNotCreateUsersThoughAPolicyOfHersAllowsIt() {
        Situation shirley =
                shirley().identity(allow("iam:CreateUser", "s3:GetObject").on("*"));
        assertThat(shirley.asks("iam:CreateUser", Situation.NOTHING)).isNotAllowedByAny(Layer.BOUNDARY);
        assertThat(shirley.asks("s3:GetObject", s3(BUCKET + "/object"))).isAllowedBy(Layer.IDENTITY);
    }

    @Test
    void aBucketThatNamesShirleyOvercomesTheSilenceOfHerBoundary() {
        Situation shirley = Situation.of(
                        Caller.user(Arn.parse("arn:aws:iam::" + ACCOUNT + ":user/ShirleyRodriguez"), Optional.empty()))
                .boundary(allow("cloudwatch:*").on("*"))
                .resource(allow("s3:GetObject")
                        .to("arn:aws:iam::" + ACCOUNT + ":user/ShirleyRodriguez")
                        .on(BUCKET + "/*"));
        assertThat(shirley.asks("s3:GetObject", s3(BUCKET + "/object"))).isAllowedBy(Layer.RESOURCE);
    }

    /** Source: IAM, "Policies and permissions", session policies: the session has what both grant. */
    @Test
    void aSessionHasWhatItsRoleAndItsSessionPolicyBothAllow() {
        Situation session = Situation.of(Situation.session())
                .identity(allow("s3:*").on("*"))
                .sessionPolicy(allow("s3:GetObject", "ec2:StartInstances").on("*"));
        assertThat(session.asks("s3:GetObject", s3(BUCKET + "/object"))).isAllowedBy(Layer.IDENTITY);
        assertThat(session.asks("s3:PutObject", s3(BUCKET + "/object"))).isNotAllowedByAny(Layer.SESSION);
        assertThat(session.asks("ec2:StartInstances", Situation.NOTHING)).isNotAllowedByAny(Layer.IDENTITY);
    }

    /** Source: IAM, "Cross-account policy evaluation logic", its example: a user of one account, a bucket of another. */
    @Test
    void carlosReachesABucketOfAnotherAccountWhereBothAgree() {
        String bucket = "arn:aws:s3:::Production";
        Resource object = Resource.of(bucket + "/object", Situation.OTHER);
        Situation carlos = carlos();
        assertThat(carlos.resource(allow("s3:GetObject*", "s3:PutObject")
                                .to(CARLOS)
                                .on(bucket + "/*"))
                        .asks("s3:PutObject", object))
                .isNotAllowedByAny(Layer.IDENTITY);
        assertThat(carlos.identity(allow("s3:PutObject").on(bucket + "/*")).asks("s3:PutObject", object))
                .isAllowedBy(Layer.RESOURCE);
        assertThat(carlos.resource(allow("s3:GetObject*").to(CARLOS).on(bucket + "/*"))
                        .asks("s3:PutObject", object))
                .isNotAllowedByAny(Layer.RESOURCE);
    }
}
