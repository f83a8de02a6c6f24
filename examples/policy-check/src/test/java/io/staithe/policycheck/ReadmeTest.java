package io.staithe.policycheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands that the README shows are run, and print what it shows. */
class ReadmeTest {
    private static final Pattern SESSION =
            Pattern.compile("^```console\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern STEP =
            Pattern.compile("^\\$ ((?:.*\\\\\\n)*.*)\\n((?:(?!\\$ ).*\\n)*)", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final String PROGRAM = "java -jar target/policy-check.jar ";

    @Test
    void everyCommandPrintsWhatIsShown() throws IOException {
        List<MatchResult> steps = SESSION.matcher(Files.readString(Path.of("README.md")))
                .results()
                .flatMap(session -> STEP.matcher(session.group(1)).results())
                .toList();
        assertThat(steps).hasSizeGreaterThan(6);

        int code = 0;
        for (MatchResult step : steps) {
            String command = step.group(1).replace("\\\n", "");
            if (command.equals("echo $?")) {
                assertThat(step.group(2)).isEqualTo(code + "\n");
            } else {
                assertThat(command).startsWith(PROGRAM);
                Run run = run(command.substring(PROGRAM.length()));
                assertThat(run.out() + run.err()).as(command).isEqualTo(step.group(2));
                code = run.code();
            }
        }
    }

    private static Run run(String command) throws IOException {
        String[] halves = command.split(" < ", 2);
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(halves[0]);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        byte[] input = halves.length == 1 ? new byte[0] : Files.readAllBytes(Path.of(halves[1].strip()));
        return Run.reading(input, words.toArray(String[]::new));
    }
}
