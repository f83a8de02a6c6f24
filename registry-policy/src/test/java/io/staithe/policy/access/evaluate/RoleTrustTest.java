package io.staithe.policy.access.evaluate;

import static io.staithe.policy.access.evaluate.DecisionAssert.assertThat;
import static io.staithe.policy.access.evaluate.Says.allow;
import static io.staithe.policy.access.evaluate.Says.deny;
import static io.staithe.policy.access.evaluate.Situation.ACCOUNT;
import static io.staithe.policy.access.evaluate.Situation.ALICE;
import static io.staithe.policy.access.evaluate.Situation.OTHER;

import io.staithe.policy.access.name.Arn;
import org.junit.jupiter.api.Test;

/** Source: IAM, "Role terms and concepts" (trust policy), "Granting a user permissions to switch roles". */
class RoleTrustTest {
    private static final String ASSUME = "sts:AssumeRole";
    private static final Resource ROLE = Resource.of(Arn.parse(Situation.ROLE)).requiringOwnPolicy();
    private static final Says MAY_ASSUME = allow(ASSUME).on("*");

    private static Situation alice() {
        return Situation.of(Situation.alice());
    }

    @Test
    void aTrustPolicyThatNamesTheUserIsEnoughInOneAccount() {
        assertThat(alice().trust(allow(ASSUME).to(ALICE)).asks(ASSUME, ROLE)).isAllowedBy(Layer.RESOURCE);
    }

    @Test
    void aTrustPolicyThatNamesTheAccountLeavesItToIdentityPolicies() {
        Says grant = allow(ASSUME).to(ACCOUNT);
        assertThat(alice().trust(grant).asks(ASSUME, ROLE)).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(alice().identity(MAY_ASSUME).trust(grant).asks(ASSUME, ROLE)).isAllowed();
    }

    @Test
    void anIdentityPolicyAloneIsNeverEnough() {
        assertThat(alice().identity(MAY_ASSUME).asks(ASSUME, ROLE)).isNotAllowedByAny(Layer.RESOURCE);
        assertThat(alice().identity(MAY_ASSUME)
                        .trust(allow(ASSUME).toService("ec2.amazonaws.com"))
                        .asks(ASSUME, ROLE))
                .isNotAllowedByAny(Layer.RESOURCE);
    }

    @Test
    void notEvenForRoot() {
        assertThat(Situation.of(Situation.root()).trust(allow(ASSUME).to(ALICE)).asks(ASSUME, ROLE))
                .isNotAllowedByAny(Layer.RESOURCE);
    }

    @Test
    void acrossAccountsBothSidesMustAllow() {
        Says grant = allow(ASSUME).to(OTHER);
        Situation mallory = Situation.of(Situation.stranger()).trust(grant);
        assertThat(mallory.asks(ASSUME, ROLE)).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(mallory.identity(MAY_ASSUME).asks(ASSUME, ROLE)).isAllowedBy(Layer.RESOURCE);
        assertThat(mallory.trust(allow(ASSUME).to(ALICE)).asks(ASSUME, ROLE)).isNotAllowedByAny(Layer.RESOURCE);
    }

    @Test
    void aServiceAssumesARoleThatTrustsIt() {
        Says grant = allow(ASSUME).toService("ec2.amazonaws.com");
        assertThat(Situation.of(Caller.service("ec2.amazonaws.com"))
                        .trust(grant)
                        .asks(ASSUME, ROLE))
                .isAllowedBy(Layer.RESOURCE);
        assertThat(Situation.of(Caller.service("ecs.amazonaws.com"))
                        .trust(grant)
                        .asks(ASSUME, ROLE))
                .isNotAllowedByAny(Layer.RESOURCE);
    }

    @Test
    void whoAnIdentityProviderVouchesForNeedsTheTrustPolicyOnly() {
        String provider = "arn:aws:iam::" + ACCOUNT + ":oidc-provider/token.actions.githubusercontent.com";
        String action = "sts:AssumeRoleWithWebIdentity";
        Situation workflow = Situation.of(Caller.vouchedForBy(provider))
                .trust(allow(action)
                        .toProvider(provider)
                        .when("StringLike", "token.actions.githubusercontent.com:sub", "repo:acme/app:*"));
        assertThat(workflow.asks(action, ROLE)).isNotAllowedByAny(Layer.RESOURCE);
        assertThat(workflow.with("token.actions.githubusercontent.com:sub", "repo:acme/app:ref:refs/heads/main")
                        .asks(action, ROLE))
                .isAllowedBy(Layer.RESOURCE);
    }

    @Test
    void taggingASessionIsAnActionOfItsOwn() {
        Situation alice = alice().trust(allow(ASSUME).to(ALICE));
        assertThat(alice.asks("sts:TagSession", ROLE)).isNotAllowedByAny(Layer.RESOURCE);
        assertThat(alice.trust(allow(ASSUME, "sts:TagSession").to(ALICE)).asks("sts:TagSession", ROLE))
                .isAllowed();
    }

    @Test
    void aDenyInTheTrustPolicyWins() {
        assertThat(alice().trust(
                                allow(ASSUME).to(ALICE),
                                deny(ASSUME).toEveryone().when("BoolIfExists", "aws:MultiFactorAuthPresent", "false"))
                        .asks(ASSUME, ROLE))
                .isDeniedBy(Layer.RESOURCE);
    }
}
