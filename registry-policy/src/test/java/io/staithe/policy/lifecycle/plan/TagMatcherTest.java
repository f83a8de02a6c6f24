package io.staithe.policy.lifecycle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.lifecycle.rule.TagSelection;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagMatcherTest {
    @Test
    void anEmptyListAsksForATagAndForNothingOfIt() {
        for (TagSelection tagged :
                List.of(new TagSelection.Patterns(List.of()), new TagSelection.Prefixes(List.of()))) {
            assertThat(TagMatcher.of(tagged).matches(List.of("v1"))).isTrue();
            assertThat(TagMatcher.of(tagged).matches(List.of())).isFalse();
        }
    }
}
