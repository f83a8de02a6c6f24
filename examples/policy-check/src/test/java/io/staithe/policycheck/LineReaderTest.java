package io.staithe.policycheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policycheck.LineReader.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void nothingHasNoLines() throws IOException {
        assertThat(lines("", 10)).isEmpty();
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(lines("a\n\nb", 10)).extracting(Line::text).containsExactly("a", "", "b");
        assertThat(lines("a\n", 10)).extracting(Line::text).containsExactly("a");
    }

    @Test
    void aMarkOfTheByteOrderIsNoText() throws IOException {
        assertThat(lines("\uFEFFa\n", 10)).extracting(Line::text).containsExactly("a");
    }

    @Test
    void aLineOfExactlyTheBoundIsTaken() throws IOException {
        assertThat(lines("12345\n123456\n1\n", 5))
                .extracting(line -> line.problem().isPresent())
                .containsExactly(false, true, false);
    }

    @Test
    void linesLongerThanTheBufferAreWhole() throws IOException {
        String text = "\u00e4".repeat(100_000);

        assertThat(lines(text + "\n" + text, 300_000)).extracting(Line::text).containsExactly(text, text);
    }

    private static List<Line> lines(String text, int maxBytes) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), maxBytes);
        List<Line> lines = new ArrayList<>();
        for (Optional<Line> line = reader.read(); line.isPresent(); line = reader.read()) {
            lines.add(line.get());
        }
        return lines;
    }
}
