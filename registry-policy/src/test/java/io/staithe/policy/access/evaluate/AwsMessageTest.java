package io.staithe.policy.access.evaluate;

import static io.staithe.policy.access.evaluate.Says.allow;
import static io.staithe.policy.access.evaluate.Says.deny;
import static io.staithe.policy.access.evaluate.Situation.ALICE;
import static io.staithe.policy.access.evaluate.Situation.PULL;
import static io.staithe.policy.access.evaluate.Situation.REPOSITORY;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.name.Arn;
import org.junit.jupiter.api.Test;

/** The words of AWS. Source: IAM, "Troubleshoot access denied error messages". */
class AwsMessageTest {
    private static final Says EVERYTHING = allow("*").on("*");
    private static final Says NOTHING_OF_USE = allow("s3:*").on("*");
    private static final Says NEVER = deny(PULL).on("*");
    private static final String REFUSAL =
            "User: " + ALICE + " is not authorized to perform: " + PULL + " on resource: " + REPOSITORY + " ";

    private static Situation alice() {
        return Situation.of(Situation.alice()).identity(EVERYTHING);
    }

    private static void says(Decision decision, String reason) {
        assertThat(decision.awsMessage()).contains(REFUSAL + reason);
    }

    @Test
    void silenceOfEachLayer() {
        says(
                Situation.of(Situation.alice()).pulls(),
                "because no identity-based policy allows the ecr:BatchGetImage action");
        says(
                alice().boundary(NOTHING_OF_USE).pulls(),
                "because no permissions boundary allows the ecr:BatchGetImage action");
        says(
                alice().sessionPolicy(NOTHING_OF_USE).pulls(),
                "because no session policy allows the ecr:BatchGetImage action");
        says(
                alice().serviceControl(NOTHING_OF_USE).pulls(),
                "because no service control policy allows the ecr:BatchGetImage action");
        says(
                alice().endpoint(allow("s3:*").on("*").toEveryone()).pulls(),
                "because no VPC endpoint policy allows the ecr:BatchGetImage action");
    }

    @Test
    void silenceOfTheResource() {
        Decision decision =
                Situation.of(Situation.stranger()).identity(EVERYTHING).pulls();
        assertThat(decision.awsMessage().orElseThrow())
                .endsWith("because no resource-based policy allows the ecr:BatchGetImage action");
    }

    @Test
    void denialOfEachLayer() {
        says(alice().identity(NEVER).pulls(), "with an explicit deny in an identity-based policy");
        says(alice().resource(deny(PULL).toEveryone()).pulls(), "with an explicit deny in a resource-based policy");
        says(alice().boundary(NEVER).pulls(), "with an explicit deny in a permissions boundary");
        says(alice().sessionPolicy(NEVER).pulls(), "with an explicit deny in a session policy");
        says(alice().serviceControl(NEVER).pulls(), "with an explicit deny in a service control policy");
        says(
                alice().resourceControl(deny(PULL).on("*").toEveryone()).pulls(),
                "with an explicit deny in a resource control policy");
        says(
                alice().endpoint(deny(PULL).on("*").toEveryone()).pulls(),
                "with an explicit deny in a VPC endpoint policy");
    }

    @Test
    void trustPolicies() {
        String assume = "sts:AssumeRole";
        Resource role = Resource.of(Arn.parse(Situation.ROLE)).requiringOwnPolicy();
        assertThat(alice().trust(allow(assume).toService("ec2.amazonaws.com"))
                        .asks(assume, role)
                        .awsMessage()
                        .orElseThrow())
                .endsWith(" on resource: " + Situation.ROLE
                        + " because no role trust policy allows the sts:AssumeRole action");
        assertThat(alice().trust(deny(assume).to(ALICE))
                        .asks(assume, role)
                        .awsMessage()
                        .orElseThrow())
                .endsWith("with an explicit deny in the role trust policy");
    }

    @Test
    void aSessionIsCalledUserToo() {
        assertThat(Situation.of(Situation.session()).pulls().awsMessage().orElseThrow())
                .startsWith("User: " + Situation.SESSION + " is not authorized to perform: ");
    }

    @Test
    void withoutAResourceNoneIsNamed() {
        assertThat(Situation.of(Situation.alice())
                        .asks("ecr:GetAuthorizationToken", Situation.NOTHING)
                        .awsMessage())
                .contains("User: " + ALICE + " is not authorized to perform: ecr:GetAuthorizationToken"
                        + " because no identity-based policy allows the ecr:GetAuthorizationToken action");
    }

    @Test
    void whoDidNotSignLearnsNothing() {
        assertThat(Situation.of(Caller.anonymous()).pulls().awsMessage()).contains("Access Denied");
    }

    @Test
    void whoIsAllowedGetsNoMessage() {
        assertThat(alice().pulls().awsMessage()).isEmpty();
        assertThat(alice().pulls().awsMessageNamingPolicy()).isEmpty();
    }

    @Test
    void thePolicyCanBeNamedAtTheEnd() {
        String arn = "arn:aws:organizations::123456789012:policy/o-ours/service_control_policy/p-1";
        Decision decision = AccessPolicies.builder()
                .serviceControl(java.util.List.of(PolicySet.of(
                        Situation.policy(PolicyKind.SERVICE_CONTROL, NEVER).named(arn))))
                .build()
                .decide(new AccessRequest(Situation.alice(), PULL, Situation.APP, RequestContext.empty()));
        says(decision, "with an explicit deny in a service control policy");
        assertThat(decision.awsMessageNamingPolicy())
                .contains(REFUSAL + "with an explicit deny in a service control policy: " + arn);
    }

    @Test
    void aPolicyOfAnotherNameThanAnArnIsNotNamed() {
        Decision decision = AccessPolicies.builder()
                .identity(PolicySet.of(
                        Situation.policy(PolicyKind.IDENTITY, NEVER).named("PullNever")))
                .build()
                .decide(new AccessRequest(Situation.alice(), PULL, Situation.APP, RequestContext.empty()));
        assertThat(decision.awsMessageNamingPolicy())
                .contains(REFUSAL + "with an explicit deny in an identity-based policy");
    }

    @Test
    void ofSeveralDenialsTheFirstLayerIsNamed() {
        says(
                alice().identity(NEVER).serviceControl(NEVER).boundary(NEVER).pulls(),
                "with an explicit deny in a service control policy");
        says(
                alice().boundary(NEVER).serviceControl(NOTHING_OF_USE).pulls(),
                "with an explicit deny in a permissions boundary");
    }
}
