package io.staithe.registry.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyTest {

    @Test
    void theFirstPartDecidesBeforeTheSecond() {
        assertThat(Stream.of(Key.of("a", "z"), Key.of("a-b", "a"), Key.of("a.b", "a"), Key.of("aa", "a")))
                .isSorted();
        assertThat(Stream.of(Key.before("a"), Key.of("a", "b"), Key.after("a"), Key.of("a-b", "a")))
                .isSorted();
    }

    @Test
    void numbersAndInstantsKeepTheirOrder() {
        assertThat(Stream.of(Long.MIN_VALUE, -1L, 0L, 9L, 10L, Long.MAX_VALUE).map(Key::rising))
                .isSorted();
        assertThat(Stream.of(10L, 9L, 0L, -1L).map(Key::falling)).isSorted();
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(Stream.of(Instant.MIN, Instant.EPOCH, now, now.plusNanos(1), Instant.MAX)
                        .map(Key::rising))
                .isSorted();
        assertThat(Stream.of(now.plusNanos(1), now, Instant.EPOCH).map(Key::falling))
                .isSorted();
    }

    @Test
    void textBeyondAsciiIsOrderedByItsBytes() {
        assertThat(Stream.of("a", "é", "\uE000", "\uD83D\uDE00").map(Key::bytes))
                .isSorted();
    }
}
