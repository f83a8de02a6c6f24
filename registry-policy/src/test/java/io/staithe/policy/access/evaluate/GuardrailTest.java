package io.staithe.policy.access.evaluate;

import static io.staithe.policy.access.evaluate.DecisionAssert.assertThat;
import static io.staithe.policy.access.evaluate.Says.allow;
import static io.staithe.policy.access.evaluate.Says.deny;
import static io.staithe.policy.access.evaluate.Situation.ACCOUNT;
import static io.staithe.policy.access.evaluate.Situation.PULL;

import io.staithe.policy.access.name.Arn;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Source: Organizations, "Service control policies" (SCP evaluation: an allow at every level) and "Resource control
 * policies"; VPC, "Control access to VPC endpoints using endpoint policies".
 */
class GuardrailTest {
    private static final Says EVERYTHING = allow("*").on("*");
    private static final Says DENY_ALL_PULLS = deny(PULL).on("*").toEveryone();

    private static Situation alice() {
        return Situation.of(Situation.alice()).identity(EVERYTHING);
    }

    private static Caller linkedRole() {
        Arn role = Arn.parse("arn:aws:iam::" + ACCOUNT + ":role/aws-service-role/ecr.amazonaws.com/Replication");
        return Caller.roleSession(role, Optional.empty(), "ecr");
    }

    @Test
    void everyLevelOfTheOrganisationMustAllow() {
        assertThat(alice().serviceControl(EVERYTHING).serviceControl(EVERYTHING).pulls())
                .isAllowedBy(Layer.IDENTITY);
        assertThat(alice().serviceControl(EVERYTHING)
                        .serviceControl(allow("s3:*").on("*"))
                        .pulls())
                .isNotAllowedByAny(Layer.SERVICE_CONTROL);
        assertThat(alice().serviceControl(allow("s3:*").on("*"))
                        .serviceControl(EVERYTHING)
                        .pulls())
                .isNotAllowedByAny(Layer.SERVICE_CONTROL);
    }

    @Test
    void aLevelWithoutAnyPolicyDenies() {
        assertThat(alice().serviceControl(EVERYTHING).serviceControl().pulls())
                .isNotAllowedByAny(Layer.SERVICE_CONTROL);
    }

    @Test
    void aServiceControlPolicyGrantsNothing() {
        assertThat(Situation.of(Situation.alice()).serviceControl(EVERYTHING).pulls())
                .isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void aDenyAtAnyLevelWins() {
        assertThat(alice().serviceControl(EVERYTHING)
                        .serviceControl(EVERYTHING, deny("ecr:*").on("*"))
                        .pulls())
                .isDeniedBy(Layer.SERVICE_CONTROL);
    }

    @Test
    void serviceControlPoliciesDoNotHoldForServicesStrangersAndServiceLinkedRoles() {
        Says nothing = deny("*").on("*");
        Says grant = allow(PULL).toEveryone();
        assertThat(Situation.of(Caller.anonymous())
                        .serviceControl(nothing)
                        .resource(grant)
                        .pulls())
                .isAllowedBy(Layer.RESOURCE);
        assertThat(Situation.of(Caller.service("ecr.amazonaws.com"))
                        .serviceControl(nothing)
                        .resource(grant)
                        .pulls())
                .isAllowedBy(Layer.RESOURCE);
        assertThat(Situation.of(linkedRole())
                        .serviceControl(nothing)
                        .identity(EVERYTHING)
                        .pulls())
                .isAllowedBy(Layer.IDENTITY);
    }

    @Test
    void serviceControlPoliciesHoldForRootOfAMemberAccount() {
        assertThat(Situation.of(Situation.root())
                        .serviceControl(EVERYTHING, deny(PULL).on("*"))
                        .pulls())
                .isDeniedBy(Layer.SERVICE_CONTROL);
    }

    @Test
    void aResourceControlPolicyAllowsWhatItDoesNotDeny() {
        assertThat(alice().resourceControl().pulls()).isAllowedBy(Layer.IDENTITY);
        assertThat(alice().resourceControl(deny("s3:*").on("*").toEveryone()).pulls())
                .isAllowedBy(Layer.IDENTITY);
    }

    @Test
    void resourceControlPoliciesHoldForEveryoneButServiceLinkedRoles() {
        Says grant = allow(PULL).toEveryone();
        for (Caller caller : new Caller[] {
            Situation.alice(),
            Situation.stranger(),
            Situation.root(),
            Situation.session(),
            Caller.anonymous(),
            Caller.service("ecr.amazonaws.com")
        }) {
            assertThat(Situation.of(caller)
                            .identity(EVERYTHING)
                            .resource(grant)
                            .resourceControl(DENY_ALL_PULLS)
                            .pulls())
                    .isDeniedBy(Layer.RESOURCE_CONTROL);
        }
        assertThat(Situation.of(linkedRole())
                        .identity(EVERYTHING)
                        .resourceControl(DENY_ALL_PULLS)
                        .pulls())
                .isAllowed();
    }

    @Test
    void aResourceControlPolicyKeepsStrangersOfOtherOrganisationsOut() {
        Says perimeter = deny("ecr:*")
                .on("*")
                .toEveryone()
                .when("StringNotEqualsIfExists", "aws:PrincipalOrgID", "o-ours")
                .when("BoolIfExists", "aws:PrincipalIsAWSService", "false");
        Situation stranger = Situation.of(Situation.stranger())
                .identity(EVERYTHING)
                .resource(allow(PULL).toEveryone())
                .resourceControl(perimeter);
        assertThat(stranger.with("aws:PrincipalOrgID", "o-theirs").pulls()).isDeniedBy(Layer.RESOURCE_CONTROL);
        assertThat(stranger.with("aws:PrincipalOrgID", "o-ours").pulls()).isAllowed();
        assertThat(Situation.of(Caller.service("ecr.amazonaws.com"))
                        .resource(allow(PULL).toService("ecr.amazonaws.com"))
                        .resourceControl(perimeter)
                        .pulls())
                .isAllowed();
    }

    @Test
    void theEndpointMustAllowWhoeverComesThroughIt() {
        Says only = allow(PULL).on(Situation.REPOSITORY).toEveryone();
        assertThat(alice().endpoint(only).pulls()).isAllowedBy(Layer.IDENTITY);
        assertThat(alice().endpoint(only).asks("ecr:PutImage", Situation.APP)).isNotAllowedByAny(Layer.VPC_ENDPOINT);
        assertThat(Situation.of(Situation.alice()).endpoint(only).pulls()).isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void anEndpointPolicyMayNameCallers() {
        Says session = allow(PULL).on("*").to(Situation.ROLE);
        assertThat(Situation.of(Situation.session())
                        .identity(EVERYTHING)
                        .endpoint(session)
                        .pulls())
                .isAllowed();
        assertThat(alice().endpoint(session).pulls()).isNotAllowedByAny(Layer.VPC_ENDPOINT);
    }
}
