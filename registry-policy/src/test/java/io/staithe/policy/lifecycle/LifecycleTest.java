package io.staithe.policy.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.policy.lifecycle.parse.InvalidLifecyclePolicyException;
import io.staithe.policy.lifecycle.plan.LifecyclePlan;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    @Test
    void triesAPolicyOnAnExportedRepository() throws IOException {
        LifecyclePolicy policy = Lifecycle.policy("""
                {"rules": [{
                    "rulePriority": 1,
                    "description": "keep the last two",
                    "selection": {"tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": 2},
                    "action": {"type": "expire"}
                }]}
                """);
        String listing = """
                {"imageDetails": [
                    {"imageDigest": "sha256:aa", "imageTags": ["v1"], "imagePushedAt": "2026-06-01T00:00:00+00:00"},
                    {"imageDigest": "sha256:bb", "imageTags": ["v2"], "imagePushedAt": "2026-06-02T00:00:00+00:00"},
                    {"imageDigest": "sha256:cc", "imageTags": ["v3"], "imagePushedAt": "2026-06-03T00:00:00+00:00"}
                ]}
                """;
        LifecyclePlan plan =
                Lifecycle.preview(policy, new StringReader(listing), Instant.parse("2026-07-01T00:00:00Z"));

        assertThat(Trial.words(plan.actions())).isEqualTo("sha256:aa:expire:1");
        assertThat(plan.outcome("sha256:aa").orElseThrow().reason())
                .isEqualTo("rule 1 expires it: it is not among the newest 2 that the rule matches");
    }

    @Test
    void refusesWhatIsNoPolicy() {
        assertThatThrownBy(() -> Lifecycle.policy("{}")).isInstanceOf(InvalidLifecyclePolicyException.class);
    }
}
