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

        Set<Path> undescribed = FILES.stream()
                .filter(file -> !file.path().endsWith("module-info.java"))
                .map(file -> file.path().getParent())
                .filter(folder -> !described.contains(folder))
                .collect(Collectors.toSet());

        assertThat(undescribed).as("packages without " + FILE_NAME).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(PACKAGE_INFOS)
                .filteredOn(file -> !file.text().contains("@NullMarked\npackage "))
                .as("packages that are not @NullMarked")
                .isEmpty();
    }

    @Test
    void everyPackageSaysInOneSentenceWhatItIs() {
        assertThat(PACKAGE_INFOS)
                .filteredOn(file -> !isOneSentence(file))
                .as("packages without one sentence of Javadoc")
                .isEmpty();
    }

    private static boolean isOneSentence(SourceFile file) {
        Matcher comment = COMMENT.matcher(file.text());
        return comment.find()
                && ONE_SENTENCE
                        .matcher(comment.group(1).replaceAll("\\n\\s*\\*", " ").strip())
                        .matches();
    }
}
