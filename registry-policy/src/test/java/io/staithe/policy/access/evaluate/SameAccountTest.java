package io.staithe.policy.access.evaluate;

import static io.staithe.policy.access.evaluate.DecisionAssert.assertThat;
import static io.staithe.policy.access.evaluate.Says.allow;
import static io.staithe.policy.access.evaluate.Says.deny;
import static io.staithe.policy.access.evaluate.Situation.ACCOUNT;
import static io.staithe.policy.access.evaluate.Situation.ALICE;
import static io.staithe.policy.access.evaluate.Situation.FRED;
import static io.staithe.policy.access.evaluate.Situation.PULL;
import static io.staithe.policy.access.evaluate.Situation.ROLE;
import static io.staithe.policy.access.evaluate.Situation.SESSION;

import io.staithe.policy.access.name.Arn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a grant of a resource's policy overcomes within one account. Source: IAM, "Policy evaluation logic" (determining
 * whether a request is allowed within an account), "Permissions boundaries for IAM entities" (evaluating effective
 * permissions with boundaries) and "Policies and permissions" (session policies).
 */
class SameAccountTest {
    private static final Says NOTHING_OF_USE = allow("sts:GetFederationToken").on("*");

    private static Situation limited(Caller caller) {
        return Situation.of(caller)
                .identity(NOTHING_OF_USE)
                .boundary(NOTHING_OF_USE)
                .sessionPolicy(NOTHING_OF_USE);
    }

    @Test
    void aGrantToTheUsersArnNeedsNeitherIdentityPolicyNorBoundary() {
        assertThat(Situation.of(Situation.alice())
                        .identity(NOTHING_OF_USE)
                        .boundary(NOTHING_OF_USE)
                        .repository(allow(PULL).to(ALICE))
                        .pulls())
                .isAllowedBy(Layer.RESOURCE);
    }

    @Test
    void aGrantToTheSessionsArnNeedsNeitherIdentityPolicyNorBoundaryNorSessionPolicy() {
        assertThat(limited(Situation.session())
                        .repository(allow(PULL).to(SESSION))
                        .pulls())
                .isAllowedBy(Layer.RESOURCE);
    }

    @Test
    void aGrantToTheRolesArnNeedsNoIdentityPolicy() {
        assertThat(Situation.of(Situation.session())
                        .repository(allow(PULL).to(ROLE))
                        .pulls())
                .isAllowedBy(Layer.RESOURCE);
    }

    @Test
    void aGrantToTheRolesArnIsCutDownByTheBoundary() {
        assertThat(Situation.of(Situation.session())
                        .identity(allow(PULL).on("*"))
                        .boundary(NOTHING_OF_USE)
                        .repository(allow(PULL).to(ROLE))
                        .pulls())
                .isNotAllowedByAny(Layer.BOUNDARY);
    }

    @Test
    void aGrantToTheRolesArnIsCutDownByTheSessionPolicy() {
        assertThat(Situation.of(Situation.session())
                        .sessionPolicy(NOTHING_OF_USE)
                        .repository(allow(PULL).to(ROLE))
                        .pulls())
                .isNotAllowedByAny(Layer.SESSION);
    }

    @Test
    void everyoneWhoseRoleIsNamedByConditionIsNotCutDown() {
        assertThat(limited(Situation.session())
                        .repository(allow(PULL).toEveryone().when("ArnEquals", "aws:PrincipalArn", ROLE))
                        .pulls())
                .isAllowedBy(Layer.RESOURCE);
    }

    @Test
    void aGrantToTheFederatedUsersArnIsNotCutDown() {
        assertThat(limited(Situation.fred()).repository(allow(PULL).to(FRED)).pulls())
                .isAllowedBy(Layer.RESOURCE);
    }

    @Test
    void aGrantToTheUserBehindAFederatedUserIsCutDownByBoundaryAndSessionPolicy() {
        Says grant = allow(PULL).to(ALICE);
        Situation passedOn =
                Situation.of(Situation.fred()).sessionPolicy(allow(PULL).on("*"));
        assertThat(passedOn.repository(grant).pulls()).isAllowedBy(Layer.RESOURCE);
        assertThat(passedOn.boundary(NOTHING_OF_USE).pulls()).isNotAllowedByAny(Layer.BOUNDARY);
        assertThat(Situation.of(Situation.fred())
                        .sessionPolicy(NOTHING_OF_USE)
                        .repository(grant)
                        .pulls())
                .isNotAllowedByAny(Layer.SESSION);
    }

    @Test
    void aFederatedUserWithoutSessionPolicyHasOnlyWhatResourcesGrantToIt() {
        Situation fred = Situation.of(Situation.fred()).identity(allow("*").on("*"));
        assertThat(fred.pulls()).isNotAllowedByAny(Layer.SESSION);
        assertThat(fred.repository(allow(PULL).to(FRED)).pulls()).isAllowedBy(Layer.RESOURCE);
    }

    @Test
    void aSessionOfARoleWithoutSessionPolicyHasAllThatTheRoleHas() {
        assertThat(Situation.of(Situation.session())
                        .identity(allow(PULL).on("*"))
                        .pulls())
                .isAllowedBy(Layer.IDENTITY);
    }

    @ParameterizedTest
    @MethodSource("signed")
    void aGrantToEveryoneNeedsNothingElse(Caller caller) {
        assertThat(limited(caller).repository(allow(PULL).toEveryone()).pulls()).isAllowedBy(Layer.RESOURCE);
    }

    @ParameterizedTest
    @MethodSource("signed")
    void aGrantToTheAccountLeavesItToTheCallersOwnPolicies(Caller caller) {
        for (String account : List.of(ACCOUNT, "arn:aws:iam::" + ACCOUNT + ":root")) {
            Says grant = allow(PULL).to(account);
            assertThat(limited(caller).repository(grant).pulls()).isNotAllowedByAny(Layer.IDENTITY);
            assertThat(Situation.of(caller)
                            .identity(allow(PULL).on("*"))
                            .sessionPolicy(allow(PULL).on("*"))
                            .repository(grant)
                            .pulls())
                    .isAllowedBy(Layer.IDENTITY);
        }
    }

    static List<Caller> signed() {
        return List.of(Situation.alice(), Situation.session(), Situation.fred());
    }

    @Test
    void anExplicitDenyOfAnyLayerWinsOverADirectGrant() {
        Says deny = deny(PULL).on("*");
        Situation granted =
                Situation.of(Situation.session()).repository(allow(PULL).to(SESSION));
        assertThat(granted.pulls()).isAllowed();
        assertThat(granted.sessionPolicy(allow("*").on("*"), deny).pulls()).isDeniedBy(Layer.SESSION);
        assertThat(granted.boundary(allow("*").on("*"), deny).pulls()).isDeniedBy(Layer.BOUNDARY);
        assertThat(granted.identity(deny).pulls()).isDeniedBy(Layer.IDENTITY);
        assertThat(granted.endpoint(deny(PULL).on("*").toEveryone()).pulls()).isDeniedBy(Layer.VPC_ENDPOINT);
        assertThat(granted.resourceControl(deny(PULL).on("*").toEveryone()).pulls())
                .isDeniedBy(Layer.RESOURCE_CONTROL);
        assertThat(granted.serviceControl(deny).pulls()).isDeniedBy(Layer.SERVICE_CONTROL);
    }

    @Test
    void rootMayDoEverythingInItsOwnAccountThatNoGuardrailOrResourceDenies() {
        Situation root = Situation.of(Situation.root());
        assertThat(root.pulls()).isAllowedBy(Layer.IDENTITY);
        assertThat(root.repository(deny(PULL).toEveryone()).pulls()).isDeniedBy(Layer.RESOURCE);
        assertThat(Situation.of(Situation.root())
                        .serviceControl(allow("s3:*").on("*"))
                        .pulls())
                .isNotAllowedByAny(Layer.SERVICE_CONTROL);
    }

    @Test
    void onlyTheCallersOwnNameIsItsName() {
        Caller namesake =
                Caller.user(Arn.parse("arn:aws:iam::" + ACCOUNT + ":user/other/alice"), java.util.Optional.empty());
        assertThat(Situation.of(namesake).repository(allow(PULL).to(ALICE)).pulls())
                .isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void aNamesakeMadeAfterADeletionIsSomeoneElse() {
        Situation alice = Situation.of(Situation.alice());
        assertThat(alice.repository(allow(PULL).to("AIDAALICE")).pulls()).isAllowedBy(Layer.RESOURCE);
        assertThat(alice.repository(allow(PULL).to("AIDAFORMERALICE")).pulls()).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(Situation.of(Situation.session())
                        .repository(allow(PULL).to("AROADEPLOYER"))
                        .pulls())
                .isAllowedBy(Layer.RESOURCE);
    }
}
