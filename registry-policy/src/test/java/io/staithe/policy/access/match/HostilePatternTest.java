package io.staithe.policy.access.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.PolicyVersion;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that take a matcher with backtracking longer than the world will last. */
@Timeout(60)
class HostilePatternTest {
    private static final String LONG_RUN = "a".repeat(100_000);

    @ParameterizedTest
    @ValueSource(
            strings = {"a*a*a*a*a*b", "*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", "*?a?*?a?*?a?*b", "a*?*?*?*?*?*b"})
    void aLongRunThatAlmostMatchesIsSoonRefused(String pattern) {
        assertThat(Glob.compile(pattern).matches(LONG_RUN)).isFalse();
        assertThat(Glob.compile(pattern).matches(LONG_RUN + "b")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*a*a*a*a*b", "*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b"})
    void variablesBetweenTheStarsMakeItNoWorse(String pattern) {
        String text = pattern.replace("a", "${aws:username}");
        RequestContext context =
                RequestContext.builder().put("aws:username", "aa").build();
        Template template = Template.compile(text, PolicyVersion.V2012_10_17);
        assertThat(template.matches(LONG_RUN, context)).isFalse();
        assertThat(template.matches(LONG_RUN + "b", context)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*a*a*a*a*b", "*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b"})
    void neitherDoActionsAndResources(String pattern) {
        RequestContext context = RequestContext.empty();
        String arn = "arn:aws:ecr:eu-west-1:123456789012:";
        ResourcePattern resource =
                ResourcePattern.compile(arn + pattern, PolicyVersion.V2012_10_17, PolicyKind.IDENTITY, false);
        assertThat(resource.matches(RequestArn.of(arn + LONG_RUN), context)).isFalse();
        assertThat(resource.matches(RequestArn.of(arn + LONG_RUN + "b"), context))
                .isTrue();
        assertThat(ActionPattern.compile("ecr:" + pattern).matches("ecr:" + LONG_RUN))
                .isFalse();
    }
}
