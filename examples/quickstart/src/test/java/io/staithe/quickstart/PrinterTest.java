package io.staithe.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void columnsAreAlignedAndLinesEndWithTheirText() {
        printer(false).table(List.of(List.of("config", "7 B"), List.of("layer 1", "1.0 MiB", "gzip")));

        assertThat(lines()).containsExactly("  config   7 B", "  layer 1  1.0 MiB  gzip");
    }

    @Test
    void colourIsLeftOutWhereNobodyWatches() {
        printer(false).heading("Title");
        assertThat(lines()).containsExactly("", "Title");

        written.reset();
        printer(true).heading("Title");
        assertThat(lines()).containsExactly("", "\033[1mTitle\033[0m");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1023, 1023 B", "1024, 1.0 KiB", "1572864, 1.5 MiB", "5368709120, 5.0 GiB"})
    void sizesAreShort(long bytes, String text) {
        assertThat(Printer.size(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, <1 ms", "1, 1 ms", "999, 999 ms", "1500, 1.5 s"})
    void timesAreShort(long millis, String text) {
        assertThat(Printer.time(Duration.ofMillis(millis))).isEqualTo(text);
    }

    private Printer printer(boolean colours) {
        return new Printer(new PrintStream(written, true, UTF_8), colours);
    }

    private List<String> lines() {
        return written.toString(UTF_8).lines().toList();
    }
}
