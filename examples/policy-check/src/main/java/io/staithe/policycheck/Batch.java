package io.staithe.policycheck;

import io.staithe.policycheck.LineReader.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers line by line, in order, in memory that does not grow with their number. A line that cannot be read is answered with
 * an {@code error}, and the run goes on; blank lines are passed over.
 */
final class Batch {
    static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

    /** Where to read from instead of a file. */
    static final String STANDARD_INPUT = "-";

    private Batch() {}

    /** Answers the lines of a file; throws {@link UnreadableException} where it cannot be read. */
    static int run(Console console, String source, Function<JsonLine, String> answers) {
        Path file = Path.of(source);
        try {
            if (source.equals(STANDARD_INPUT)) {
                return run(console.in(), console.out(), answers);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return run(in, console.out(), answers);
            }
        } catch (IOException e) {
            throw TextFile.unreadable(file, e);
        }
    }

    private static int run(InputStream in, PrintWriter out, Function<JsonLine, String> answers) throws IOException {
        LineReader lines = new LineReader(in, MAX_LINE_BYTES);
        for (Optional<Line> line = lines.read(); line.isPresent(); line = lines.read()) {
            if (!line.get().isBlank()) {
                out.print(answer(line.get(), answers) + "\n");
            }
            if (lines.isWaiting() && out.checkError()) {
                throw new UnreadableException("Nobody reads the answers.");
            }
        }
        return ExitCode.GOOD;
    }

    private static String answer(Line line, Function<JsonLine, String> answers) {
        if (line.problem().isPresent()) {
            return Answer.error(Optional.empty(), line.problem().get());
        }
        JsonLine json = new JsonLine(line.text());
        try {
            return answers.apply(json);
        } catch (UnreadableException e) {
            return Answer.error(json.id(), e.reason());
        } catch (RuntimeException e) {
            return Answer.error(json.id(), "something went wrong inside: " + e);
        }
    }
}
