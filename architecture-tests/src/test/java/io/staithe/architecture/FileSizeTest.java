package io.staithe.architecture;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.architecture.SourceTree.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files stay small enough to read in one sitting. */
class FileSizeTest {
    private static final int LIMIT = 400;

    private static final List<SourceFile> LARGEST_FIRST = SourceTree.productionFiles().stream()
            .sorted(comparingInt(SourceFile::lineCount).reversed())
            .toList();

    @BeforeAll
    static void report() {
        System.out.printf(
                "Lines a file: median %d, nine in ten under %d. The ten largest:%n%s%n",
                quantile(0.5),
                quantile(0.9) + 1,
                LARGEST_FIRST.stream().limit(10).map(file -> "  " + file).collect(Collectors.joining("\n")));
    }

    @Test
    void noFileIsLongerThanTheLimit() {
        List<SourceFile> tooLong =
                LARGEST_FIRST.stream().filter(file -> file.lineCount() > LIMIT).toList();

        assertThat(tooLong).as("files over %d lines", LIMIT).isEmpty();
    }

    private static int quantile(double share) {
        if (LARGEST_FIRST.isEmpty()) {
            return 0;
        }
        int fromTheTop = (int) ((1 - share) * LARGEST_FIRST.size());
        return LARGEST_FIRST.get(fromTheTop).lineCount();
    }
}
