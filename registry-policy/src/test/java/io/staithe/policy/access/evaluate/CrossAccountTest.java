package io.staithe.policy.access.evaluate;

import static io.staithe.policy.access.evaluate.DecisionAssert.assertThat;
import static io.staithe.policy.access.evaluate.Says.allow;
import static io.staithe.policy.access.evaluate.Says.deny;
import static io.staithe.policy.access.evaluate.Situation.OTHER;
import static io.staithe.policy.access.evaluate.Situation.PULL;

import io.staithe.policy.access.name.Arn;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Source: IAM, "Cross-account policy evaluation logic", its examples with buckets told with repositories. */
class CrossAccountTest {
    private static final String MALLORY = "arn:aws:iam::" + OTHER + ":user/mallory";
    private static final String ROLE = "arn:aws:iam::" + OTHER + ":role/builder";
    private static final String SESSION = "arn:aws:sts::" + OTHER + ":assumed-role/builder/s1";
    private static final Says PULLS = allow(PULL).on("*");

    private static Situation mallory() {
        return Situation.of(Situation.stranger());
    }

    private static Situation builder() {
        return Situation.of(Caller.roleSession(Arn.parse(ROLE), Optional.empty(), "s1"));
    }

    @Test
    void bothSidesMustAllow() {
        assertThat(mallory().identity(PULLS).repository(allow(PULL).to(MALLORY)).pulls())
                .isAllowedBy(Layer.RESOURCE);
    }

    @Test
    void theCallersSideAloneIsNotEnough() {
        assertThat(mallory().identity(PULLS).pulls()).isNotAllowedByAny(Layer.RESOURCE);
        assertThat(mallory()
                        .identity(PULLS)
                        .repository(allow("ecr:PutImage").to(MALLORY))
                        .pulls())
                .isNotAllowedByAny(Layer.RESOURCE);
    }

    @Test
    void theResourcesSideAloneIsNotEnough() {
        assertThat(mallory().repository(allow(PULL).to(MALLORY)).pulls()).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(mallory().repository(allow(PULL).toEveryone()).pulls()).isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void whereNeitherAllowsTheCallersSideIsNamedSoThatNothingLeaks() {
        assertThat(mallory().pulls()).isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void theAccountTheRoleTheSessionOrEveryoneWillDoOnTheResourcesSide() {
        for (String principal : new String[] {OTHER, "arn:aws:iam::" + OTHER + ":root", ROLE, SESSION, "*"}) {
            assertThat(builder()
                            .identity(PULLS)
                            .repository(allow(PULL).to(principal))
                            .pulls())
                    .isAllowedBy(Layer.RESOURCE);
        }
    }

    @Test
    void evenAGrantToTheSessionItselfLiftsNoSilenceOnTheCallersSide() {
        Says grant = allow(PULL).to(SESSION);
        Says nothingOfUse = allow("sts:GetCallerIdentity").on("*");
        assertThat(builder()
                        .identity(PULLS)
                        .boundary(nothingOfUse)
                        .repository(grant)
                        .pulls())
                .isNotAllowedByAny(Layer.BOUNDARY);
        assertThat(builder()
                        .identity(PULLS)
                        .sessionPolicy(nothingOfUse)
                        .repository(grant)
                        .pulls())
                .isNotAllowedByAny(Layer.SESSION);
    }

    @Test
    void anExplicitDenyOnEitherSideWins() {
        assertThat(mallory()
                        .identity(PULLS, deny(PULL).on("*"))
                        .repository(allow(PULL).to(MALLORY))
                        .pulls())
                .isDeniedBy(Layer.IDENTITY);
        assertThat(mallory()
                        .identity(PULLS)
                        .repository(allow(PULL).to(MALLORY), deny(PULL).to(OTHER))
                        .pulls())
                .isDeniedBy(Layer.RESOURCE);
    }

    @Test
    void rootOfAnotherAccountNeedsAGrant() {
        Situation root = Situation.of(Caller.root(Arn.parse("arn:aws:iam::" + OTHER + ":root")));
        assertThat(root.pulls()).isNotAllowedByAny(Layer.RESOURCE);
        assertThat(root.repository(allow(PULL).to(OTHER)).pulls()).isAllowedBy(Layer.RESOURCE);
    }
}
