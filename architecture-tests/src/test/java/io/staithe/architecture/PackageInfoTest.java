package io.staithe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.architecture.SourceTree.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every package says in one sentence what it is, and that nothing in it is null unless marked. */
class PackageInfoTest {
    private static final String FILE_NAME = "package-info.java";
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    /** One full stop that ends it; a dot inside a word, as in {@code java.sql}, is none. */
    private static final Pattern ONE_SENTENCE = Pattern.compile("(?:[^.]|\\.(?=\\S))+\\.");

    private static final List<SourceFile> FILES = SourceTree.productionFiles();
    private static final List<SourceFile> PACKAGE_INFOS =
            FILES.stream().filter(file -> file.path().endsWith(FILE_NAME)).toList();

    @Test
    void everyPackageHasOne() {
        Set<Path> described =
                PACKAGE_INFOS.stream().map(file -> file.path().getParent()).collect(Collectors.toSet());

        assertThat(FILES)
                .filteredOn(file -> !file.path().endsWith("module-info.java"))
                .extracting(file -> file.path().getParent())
                .as("packages with a " + FILE_NAME)
                .allMatch(described::contains);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(PACKAGE_INFOS).allMatch(file -> file.text().contains("@NullMarked\npackage "), "is @NullMarked");
    }

    @Test
    void everyPackageSaysInOneSentenceWhatItIs() {
        assertThat(PACKAGE_INFOS).allMatch(PackageInfoTest::isOneSentence, "has one sentence of Javadoc");
    }

    private static boolean isOneSentence(SourceFile file) {
        Matcher comment = COMMENT.matcher(file.text());
        return comment.find()
                && ONE_SENTENCE
                        .matcher(comment.group(1).replaceAll("\\n\\s*\\*", " ").strip())
                        .matches();
    }
}
