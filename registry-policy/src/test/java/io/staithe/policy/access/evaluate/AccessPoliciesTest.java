package io.staithe.policy.access.evaluate;

import static io.staithe.policy.access.evaluate.DecisionAssert.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessPoliciesTest {
    private static final PolicySet EVERYTHING = set(PolicyKind.IDENTITY, Says.allow("*"));

    private static AccessPolicies all() {
        return AccessPolicies.builder()
                .serviceControl(List.of(EVERYTHING))
                .resourceControl(List.of(EVERYTHING))
                .endpoint(EVERYTHING)
                .boundary(EVERYTHING)
                .session(EVERYTHING)
                .identity(EVERYTHING)
                .build();
    }

    private static PolicySet set(PolicyKind kind, Says statement) {
        return PolicySet.of(Situation.policy(kind, statement.on("*")));
    }

    private static Decision decide(AccessPolicies policies) {
        return policies.decide(
                new AccessRequest(Situation.session(), Situation.PULL, Situation.APP, RequestContext.empty()));
    }

    @Test
    void areWhatTheirLayersAre() {
        assertThat(decide(all())).isAllowedBy(Layer.IDENTITY);
    }

    @Test
    void areBuiltOnWithAllLayersKept() {
        assertThat(decide(all().toBuilder().build())).isAllowedBy(Layer.IDENTITY);

        PolicySet nothing = set(PolicyKind.BOUNDARY, Says.deny("*"));
        AccessPolicies limited = all().toBuilder().boundary(nothing).build();
        assertThat(decide(limited)).isDeniedBy(Layer.BOUNDARY);
        assertThat(decide(limited.toBuilder().build())).isDeniedBy(Layer.BOUNDARY);
        assertThat(decide(all())).isAllowedBy(Layer.IDENTITY);
    }
}
