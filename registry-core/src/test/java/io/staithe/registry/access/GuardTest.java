package io.staithe.registry.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.failure.AccessDeniedException;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.name.RepositoryName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardTest {
    private static final RepositoryName NAME = RepositoryName.of("team/app");
    private static final Call CALL = new Call(new Principal("ann"), Surface.OCI, Map.of("aws:SourceIp", "::1"));

    @Test
    void whatIsAllowedPasses() {
        Guard guard = guard(request -> new Decision.Allowed());

        assertThatCode(() -> guard.require(Operation.PULL_IMAGE, NAME)).doesNotThrowAnyException();
        assertThat(guard.permits(Operation.PULL_IMAGE, NAME)).isTrue();
    }

    @Test
    void theDeciderIsToldWhoWantsWhatWhere() {
        List<AccessRequest> asked = new ArrayList<>();
        Guard guard = guard(request -> {
            asked.add(request);
            return new Decision.Allowed();
        });

        guard.require(Operation.PULL_IMAGE, NAME);
        guard.require(Operation.LIST_REPOSITORIES);

        assertThat(asked)
                .extracting(AccessRequest::action)
                .containsExactly("ecr:BatchGetImage", "ecr:DescribeRepositories");
        assertThat(asked)
                .extracting(AccessRequest::resource)
                .containsExactly("arn:aws:ecr:eu-west-1:123456789012:repository/team/app", "*");
        assertThat(asked).extracting(AccessRequest::call).containsOnly(CALL);
    }

    @Test
    void aRefusalSaysWhoMayNotDoWhatToWhatAndWhy() {
        Guard guard = guard(request -> new Decision.Denied("because it is Sunday"));

        assertThatThrownBy(() -> guard.require(Operation.PUSH_IMAGE, NAME))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContainingAll(
                        "ann", "ecr:PutImage", "arn:aws:ecr:eu-west-1:123456789012:repository/team/app", "Sunday");
        assertThat(guard.permits(Operation.PUSH_IMAGE, NAME)).isFalse();
    }

    @Test
    void anErrorDeniesAndItsMessageStaysInside() {
        Guard guard = guard(request -> {
            throw new IllegalStateException("password=hunter2");
        });

        assertThatThrownBy(() -> guard.require(Operation.PULL_IMAGE, NAME))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageNotContaining("hunter2");
        assertThat(guard.permits(Operation.PULL_IMAGE, NAME)).isFalse();
    }

    @Test
    @SuppressWarnings("NullAway") // a control of others may break the contract
    void noAnswerDenies() {
        Map<AccessRequest, Decision> noAnswers = new HashMap<>();
        Guard guard = guard(noAnswers::get);

        assertThatThrownBy(() -> guard.require(Operation.PULL_IMAGE, NAME)).isInstanceOf(AccessDeniedException.class);
        assertThat(guard.permits(Operation.PULL_IMAGE, NAME)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationNeedsAnActionAtEverySurface(Operation operation) {
        for (Surface surface : Surface.values()) {
            assertThat(ActionTable.actions(operation, surface))
                    .isNotEmpty()
                    .allSatisfy(action -> assertThat(action).matches("ecr:[A-Z][A-Za-z]+"));
        }
    }

    private static Guard guard(AccessControl control) {
        return new Guard(control, RegistryId.of("123456789012", "eu-west-1"), CALL);
    }
}
