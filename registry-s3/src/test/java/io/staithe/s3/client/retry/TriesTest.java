package io.staithe.s3.client.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TriesTest {
    private static final Duration NOT_ASKED = Duration.ZERO;

    private final List<Long> pauses = new ArrayList<>();
    private double chance = 1;

    @Test
    void pausesDoubleUpToTheLongest() throws InterruptedException {
        Tries tries = policy(6, 500).begin();

        for (int failure = 1; failure < 6; failure++) {
            assertThat(tries.number()).isEqualTo(failure);
            assertThat(tries.again(Fault.FAILED, NOT_ASKED)).isTrue();
        }
        assertThat(tries.again(Fault.FAILED, NOT_ASKED)).isFalse();
        assertThat(tries.number()).isEqualTo(6);
        assertThat(pauses).containsExactly(100L, 200L, 400L, 800L, 900L);
    }

    @Test
    void aThrottlePausesLonger() throws InterruptedException {
        Tries tries = policy(6, 500).begin();

        tries.again(Fault.THROTTLED, NOT_ASKED);
        tries.again(Fault.THROTTLED, NOT_ASKED);
        assertThat(pauses).containsExactly(300L, 600L);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0.5, 0, 50", "0.999, 0, 99", "0.5, 70, 70", "0.5, 10, 50", "1, 5000, 900"})
    void chanceAndTheStoreSayHowLong(double drawn, long asked, long pause) throws InterruptedException {
        chance = drawn;

        policy(2, 500).begin().again(Fault.FAILED, Duration.ofMillis(asked));
        assertThat(pauses).containsExactly(pause);
    }

    @Test
    void manyFailuresDoNotOverflow() throws InterruptedException {
        Tries tries = policy(100, 500).begin();

        for (int failure = 0; failure < 90; failure++) {
            tries.again(Fault.CONFLICT, NOT_ASKED);
        }
        assertThat(pauses).hasSize(90).allSatisfy(pause -> assertThat(pause).isBetween(100L, 900L));
    }

    @Test
    void allCallsDrawFromOneStock() throws InterruptedException {
        RetryPolicy policy = policy(6, 20);

        assertThat(policy.begin().again(Fault.UNANSWERED, NOT_ASKED)).isTrue();
        assertThat(policy.begin().again(Fault.THROTTLED, NOT_ASKED)).isTrue();
        assertThat(policy.begin().again(Fault.UNANSWERED, NOT_ASKED)).isFalse();
        assertThat(policy.begin().again(Fault.CONFLICT, NOT_ASKED)).isTrue();
        assertThat(policy.begin().again(Fault.FAILED, NOT_ASKED)).isFalse();
        assertThat(pauses).hasSize(3);
    }

    @Test
    void successesRefillTheStock() throws InterruptedException {
        RetryPolicy policy = policy(6, 5);
        Tries first = policy.begin();
        assertThat(first.again(Fault.FAILED, NOT_ASKED)).isTrue();
        first.succeeded();
        Tries second = policy.begin();
        assertThat(second.again(Fault.FAILED, NOT_ASKED)).isTrue();
        for (int call = 0; call < 4; call++) {
            policy.begin().succeeded();
        }
        assertThat(policy.begin().again(Fault.FAILED, NOT_ASKED)).isFalse();
        policy.begin().succeeded();
        assertThat(policy.begin().again(Fault.FAILED, NOT_ASKED)).isTrue();
    }

    @Test
    void theStockHasAnEnd() throws InterruptedException {
        RetryPolicy policy = policy(6, 5);
        for (int call = 0; call < 100; call++) {
            policy.begin().succeeded();
        }
        assertThat(policy.begin().again(Fault.FAILED, NOT_ASKED)).isTrue();
        assertThat(policy.begin().again(Fault.FAILED, NOT_ASKED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SKEWED", "EXPIRED", "BROKEN"})
    void whatIsPutRightIsPutRightOnce(Fault fault) throws InterruptedException {
        Tries tries = policy(1, 0).begin();

        assertThat(tries.again(fault, NOT_ASKED)).isTrue();
        assertThat(tries.again(fault, NOT_ASKED)).isFalse();
        assertThat(tries.again(Fault.ELSEWHERE, NOT_ASKED)).isTrue();
        assertThat(tries.again(Fault.ELSEWHERE, NOT_ASKED)).isTrue();
        assertThat(tries.again(Fault.ELSEWHERE, NOT_ASKED)).isFalse();
        assertThat(tries.again(Fault.FAILED, NOT_ASKED)).isFalse();
        assertThat(pauses).isEmpty();
    }

    @Test
    void aRefusalIsFinal() throws InterruptedException {
        assertThat(policy(6, 500).begin().again(Fault.REFUSED, NOT_ASKED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void someFaultsLeaveOpenWhatHappened(Fault fault) throws InterruptedException {
        Tries tries = policy(1, 500).begin();
        assertThat(tries.leftUnknown()).isFalse();

        tries.again(fault, NOT_ASKED);
        boolean expected = switch (fault) {
            case UNANSWERED, FAILED, THROTTLED -> true;
            default -> false;
        };
        assertThat(tries.leftUnknown()).isEqualTo(expected);
        tries.again(Fault.REFUSED, NOT_ASKED);
        assertThat(tries.leftUnknown()).isEqualTo(expected);
    }

    private RetryPolicy policy(int attempts, int tokens) {
        Backoff backoff =
                new Backoff(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(900), () -> chance);
        return new RetryPolicy(attempts, backoff, new RetryTokens(tokens), pause -> pauses.add(pause.toMillis()));
    }
}
