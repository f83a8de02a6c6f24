package io.staithe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.architecture.SourceTree.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A link in a comment is no reason for a package to know another: class files do not show such an import. What a method
 * throws is one: {@code @throws} is as good as a clause for an exception that is not checked.
 */
class ImportsTest {
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?[\\w.]+\\.(\\w+);$", Pattern.MULTILINE);

    private static final Pattern THROWS = Pattern.compile("@throws (\\w+Exception)\\b");

    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(String.join(
            "|",
            "//[^\\n]*",
            "(?s:/\\*.*?\\*/)",
            "(?s:\"\"\".*?\"\"\")",
            "\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"",
            "'(?:\\\\.|[^'\\\\])+'"));

    @Test
    void noImportServesOnlyAComment() {
        List<String> offenders = SourceTree.productionFiles().stream()
                .flatMap(ImportsTest::importsOfComments)
                .toList();

        assertThat(offenders).as("imports that only a comment uses").isEmpty();
    }

    private static Stream<String> importsOfComments(SourceFile file) {
        String plain = file.text().replace("\\\\", "  ").replace("\\\"", "  "); // no quote but those around texts
        String bare = COMMENT_OR_TEXT.matcher(plain).replaceAll(" ");
        String code = IMPORT.matcher(bare).replaceAll("");
        Set<String> thrown = THROWS.matcher(file.text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        return IMPORT.matcher(bare)
                .results()
                .filter(found -> !isUsed(found.group(1), code) && !thrown.contains(found.group(1)))
                .map(found -> file.path() + ": " + found.group());
    }

    private static boolean isUsed(String name, String code) {
        return Pattern.compile("\\b" + name + "\\b").matcher(code).find();
    }
}
