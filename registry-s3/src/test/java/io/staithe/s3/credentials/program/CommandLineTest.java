package io.staithe.s3.credentials.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    static Stream<Arguments> lines() {
        return Stream.of(
                line("program", "program"),
                line("  program \t -v   x ", "program", "-v", "x"),
                line("'/opt/my tools/p' \"a b\"", "/opt/my tools/p", "a b"),
                line("a'b c'\"d e\"f", "ab cd ef"),
                line("p '' \"\"", "p", "", ""),
                line("p 'a\\b' 'a\"b'", "p", "a\\b", "a\"b"),
                line("p \"a\\\"b\" \"a\\\\b\" \"a\\nb\" \"it's\"", "p", "a\"b", "a\\b", "a\\nb", "it's"),
                line("p a\\ b \\'c \\\"d \\\\e", "p", "a b", "'c", "\"d", "\\e"),
                line("C:\\tools\\p.exe \\", "C:\\tools\\p.exe", "\\"),
                line("p $HOME `id` $(id) a|b >c ;d &e *", "p", "$HOME", "`id`", "$(id)", "a|b", ">c", ";d", "&e", "*"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void wordsArePartedByBlanksOutsideQuotesAndNothingIsSubstituted(String line, List<String> words)
            throws IOException {
        assertThat(CommandLine.words(line)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p 'secret", "p \"secret", "p \"secret\\\"", "'"})
    void aQuoteThatIsNotClosedIsRefusedWithoutRepeatingIt(String line) {
        assertThatThrownBy(() -> CommandLine.words(line))
                .isInstanceOf(IOException.class)
                .hasMessage("a quote in credential_process is not closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \t"})
    void anEmptyLineNamesNoProgram(String line) {
        assertThatThrownBy(() -> CommandLine.words(line)).isInstanceOf(IOException.class);
    }

    private static Arguments line(String line, String... words) {
        return Arguments.of(line, List.of(words));
    }
}
