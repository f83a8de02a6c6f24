package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "ecr", "ecr:", ":PutImage"})
    void whatIsNoActionIsRefused(String action) {
        assertThatThrownBy(() -> new AccessRequest(Situation.alice(), action, Situation.APP, RequestContext.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an action: " + action);
    }

    @Test
    void whatIsNoResourceIsRefused() {
        assertThatThrownBy(() -> Resource.of("team/app", Situation.ACCOUNT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an ARN: team/app");
    }

    @Test
    void theResourcesAccountIsAKey() {
        AccessRequest request =
                new AccessRequest(Situation.alice(), Situation.PULL, Situation.APP, RequestContext.empty());
        assertThat(request.find("aws:resourceaccount")).contains(ContextValue.single(Situation.ACCOUNT));
        assertThat(request.find("aws:sourceip")).isEmpty();
    }

    @Test
    void theContextIsBelievedOverWhatFollows() {
        RequestContext context = RequestContext.builder()
                .put("aws:PrincipalType", "Robot")
                .put("aws:ResourceAccount", Situation.OTHER)
                .build();
        AccessRequest request = new AccessRequest(Situation.alice(), Situation.PULL, Situation.APP, context);
        assertThat(request.find("aws:principaltype")).contains(ContextValue.single("Robot"));
        assertThat(request.find("aws:resourceaccount")).contains(ContextValue.single(Situation.OTHER));
    }
}
