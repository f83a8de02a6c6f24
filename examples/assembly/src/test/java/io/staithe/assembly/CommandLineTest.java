package io.staithe.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private final List<String> taken = new ArrayList<>();
    private final CommandLine line = new CommandLine(List.of(
            Option.flag("--quiet", "say little", () -> taken.add("quiet")),
            Option.valued("--name", "TEXT", "how it is called", value -> taken.add("name " + value)),
            Option.flag("--help", "print this", () -> taken.add("help"))));

    @Test
    void wordsAreTakenInTheirOrder() {
        line.read("--name", "one", "--quiet", "--name", "--quiet");

        assertThat(taken).containsExactly("name one", "quiet", "name --quiet");
    }

    @Test
    void theShortWordForHelpIsKnown() {
        line.read("-h");

        assertThat(taken).containsExactly("help");
    }

    @Test
    void aFileHoldsOptionsLineByLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("options"), "# mine\n\n  --quiet  \n--name  two words\n");

        line.read("@" + file, "--help");

        assertThat(taken).containsExactly("quiet", "name two words", "help");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThatThrownBy(() -> line.read("@nowhere"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nmae", "5000", "-v", "--name=one", ""})
    void whatIsNotKnownIsRefusedByName(String word) {
        assertThatThrownBy(() -> line.read(word))
                .isInstanceOf(UsageException.class)
                .hasMessage("There is no option " + word + ".");
    }

    @Test
    void aMissingValueIsMissed() {
        assertThatThrownBy(() -> line.read("--quiet", "--name"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--name needs a value.");
    }

    @Test
    void theHelpIsTheTable() {
        assertThat(line.help().lines())
                .containsExactly(
                        "  --quiet      say little",
                        "  --name TEXT  how it is called",
                        "  --help       print this",
                        "  @FILE        take more options from a file, one a line");
    }
}
