package io.staithe.policy.access.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NullTest {
    @ParameterizedTest
    @ValueSource(strings = {"Null", "null", "ForAllValues:Null", "ForAnyValue:Null"})
    void trueWantsTheKeyAbsentAndFalseWantsItThere(String operator) {
        assertThat(Written.met(operator, "true", RequestContext.empty())).isTrue();
        assertThat(Written.met(operator, "TRUE", RequestContext.empty())).isTrue();
        assertThat(Written.met(operator, "false", RequestContext.empty())).isFalse();
        assertThat(Written.met(operator, "true", Written.single(""))).isFalse();
        assertThat(Written.met(operator, "False", Written.single(""))).isTrue();
        assertThat(Written.met(operator, "false", Written.set("a", "b"))).isTrue();
        assertThat(Written.met(operator, "true", Written.set())).isTrue();
    }

    @Test
    void bothAreAlwaysMetAndNeitherNever() {
        for (RequestContext context : List.of(RequestContext.empty(), Written.single("x"))) {
            assertThat(Written.met("Null", List.of("true", "false"), context)).isTrue();
            assertThat(Written.met("Null", "yes", context)).isFalse();
            assertThat(Written.met("Null", List.of(), context)).isFalse();
        }
    }

    @Test
    void itCannotBeFollowedByIfExists() {
        assertThat(Written.met("NullIfExists", "true", RequestContext.empty())).isFalse();
        assertThat(Written.met("NullIfExists", "false", Written.single("x"))).isFalse();
    }
}
