package io.staithe.policy.access.evaluate;

import static io.staithe.policy.access.evaluate.DecisionAssert.assertThat;
import static io.staithe.policy.access.evaluate.Says.allow;
import static io.staithe.policy.access.evaluate.Says.allowAllBut;
import static io.staithe.policy.access.evaluate.Says.deny;
import static io.staithe.policy.access.evaluate.Situation.ALICE;
import static io.staithe.policy.access.evaluate.Situation.APP;
import static io.staithe.policy.access.evaluate.Situation.NOTHING;
import static io.staithe.policy.access.evaluate.Situation.OTHER;
import static io.staithe.policy.access.evaluate.Situation.PULL;
import static io.staithe.policy.access.evaluate.Situation.REPOSITORY;

import org.junit.jupiter.api.Test;

/** Source: ECR, "Private repository policies" (vs IAM policies) and "Private repository policy examples". */
class EcrAccessTest {
    private static final String TOKEN = "ecr:GetAuthorizationToken";

    private static Situation alice() {
        return Situation.of(Situation.alice());
    }

    @Test
    void aRepositoryPolicyOrAnIdentityPolicySuffices() {
        assertThat(alice().identity(allow(PULL).on(REPOSITORY)).pulls()).isAllowedBy(Layer.IDENTITY);
        assertThat(alice().repository(allow(PULL).to(ALICE)).pulls()).isAllowedBy(Layer.RESOURCE);
    }

    @Test
    void aDenyInEitherWins() {
        assertThat(alice().identity(deny(PULL).on("*"))
                        .repository(allow(PULL).to(ALICE))
                        .pulls())
                .isDeniedBy(Layer.IDENTITY);
        assertThat(alice().identity(allow(PULL).on("*"))
                        .repository(deny(PULL).to(ALICE))
                        .pulls())
                .isDeniedBy(Layer.RESOURCE);
    }

    @Test
    void theTokenComesFromAnIdentityPolicyOnly() {
        assertThat(alice().repository(allow("ecr:*").toEveryone()).asks(TOKEN, NOTHING))
                .isNotAllowedByAny(Layer.IDENTITY);
        assertThat(alice().identity(allow(TOKEN).on("*")).asks(TOKEN, NOTHING)).isAllowedBy(Layer.IDENTITY);
    }

    @Test
    void anActionWithoutResourceIsGrantedOnStarOnly() {
        assertThat(alice().identity(allow("ecr:*").on("arn:aws:ecr:*:*:repository/*"))
                        .asks(TOKEN, NOTHING))
                .isNotAllowedByAny(Layer.IDENTITY);
        assertThat(alice().identity(allow("ecr:*").onAllBut(REPOSITORY)).asks(TOKEN, NOTHING))
                .isAllowed();
    }

    @Test
    void aPullAcrossAccountsNeedsBothPoliciesAndATokenOfTheCallersOwn() {
        Situation mallory =
                Situation.of(Situation.stranger()).repository(allow(PULL).to(OTHER));
        assertThat(mallory.pulls()).isNotAllowedByAny(Layer.IDENTITY);
        Situation both = mallory.identity(allow(PULL, TOKEN).on("*"));
        assertThat(both.pulls()).isAllowedBy(Layer.RESOURCE);
        assertThat(both.asks(TOKEN, Resource.none(OTHER))).isAllowedBy(Layer.IDENTITY);
    }

    @Test
    void actionsHaveNoCaseAndArnsDo() {
        assertThat(alice().identity(allow("ECR:batchgetIMAGE").on(REPOSITORY)).pulls())
                .isAllowed();
        assertThat(alice().identity(allow(PULL).on(REPOSITORY)).asks("Ecr:BATCHGETIMAGE", APP))
                .isAllowed();
        assertThat(alice().identity(allow(PULL).on(REPOSITORY.replace("team/app", "Team/App")))
                        .pulls())
                .isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void wildcardsOfAResourceStayInTheirFieldsButForTheLast() {
        assertThat(alice().identity(allow(PULL).on("arn:aws:ecr:*:*:repository/*"))
                        .pulls())
                .isAllowed();
        assertThat(alice().identity(allow(PULL).on("arn:aws:ecr:eu-west-?:*:*app"))
                        .pulls())
                .isAllowed();
        assertThat(alice().identity(allow(PULL).on("arn:aws:ecr:*:*:*:repository/team/app"))
                        .pulls())
                .isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void allActionsButSomeMayBeGranted() {
        Situation notDeleting = alice().identity(allowAllBut("ecr:*Delete*").on("*"));
        assertThat(notDeleting.pulls()).isAllowed();
        assertThat(notDeleting.asks("ecr:BatchDeleteImage", APP)).isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void whoDidNotSignHasWhatARepositoryGrantsToEveryone() {
        Situation anyone = Situation.of(Caller.anonymous());
        assertThat(anyone.repository(allow(PULL).toEveryone()).pulls()).isAllowedBy(Layer.RESOURCE);
        assertThat(anyone.repository(allow(PULL).to(Situation.ACCOUNT)).pulls()).isNotAllowedByAny(Layer.RESOURCE);
        assertThat(anyone.repository(allow(PULL).to(ALICE)).pulls()).isNotAllowedByAny(Layer.RESOURCE);
    }

    @Test
    void aServiceNeedsAGrantToItself() {
        Situation codebuild = Situation.of(Caller.service("codebuild.amazonaws.com"));
        assertThat(codebuild.pulls()).isNotAllowedByAny(Layer.RESOURCE);
        assertThat(codebuild
                        .repository(allow(PULL)
                                .toService("codebuild.amazonaws.com")
                                .when("StringEquals", "aws:SourceAccount", Situation.ACCOUNT))
                        .with("aws:SourceAccount", Situation.ACCOUNT)
                        .pulls())
                .isAllowedBy(Layer.RESOURCE);
    }

    @Test
    void everySignedCallerMayAskWhoItIs() {
        String who = "sts:GetCallerIdentity";
        assertThat(alice().identity(deny("*").on("*")).asks(who, NOTHING)).isAllowed();
        assertThat(Situation.of(Caller.anonymous()).asks(who, NOTHING)).isNotAllowedByAny(Layer.RESOURCE);
    }
}
