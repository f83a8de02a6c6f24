package io.staithe.policycheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.evaluate.PolicySet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicySetsTest {
    private static final String ALL = """
            {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}
            """;

    private final PolicySets sets = new PolicySets();

    @Test
    void theSameTextsAreCompiledOnce() {
        assertThat(compile(ALL)).isSameAs(compile(ALL));
        assertThat(compile(ALL)).isNotSameAs(compile(ALL + " "));
        assertThat(sets.compile(PolicyKind.SESSION, false, List.of(new PolicyText("p", ALL))))
                .isNotSameAs(compile(ALL));
        assertThat(sets.compile(PolicyKind.IDENTITY, true, List.of(new PolicyText("p", ALL))))
                .isNotSameAs(compile(ALL));
    }

    @Test
    void thereIsRoomForSomeAndThoseInUseStay() {
        PolicySet first = compile(ALL);
        for (int i = 1; i <= 3_000; i++) {
            compile(ALL + " ".repeat(i));
            assertThat(compile(ALL)).isSameAs(first);
        }
        assertThat(sets.size()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void whatIsTooLargeToKeepIsCompiledAllTheSame() {
        String large = ALL + " ".repeat(900_000);
        for (int i = 0; i < 4; i++) {
            assertThat(compile(large + " ".repeat(i)).policies()).hasSize(1);
        }
        assertThat(sets.size()).isEqualTo(2);
    }

    private PolicySet compile(String text) {
        return sets.compile(PolicyKind.IDENTITY, false, List.of(new PolicyText("p", text)));
    }
}
