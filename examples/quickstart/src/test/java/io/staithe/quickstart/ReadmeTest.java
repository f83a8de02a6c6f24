package io.staithe.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what the tests run, and what is there. */
class ReadmeTest {
    private static final Pattern SNIPPET =
            Pattern.compile("^ *// snippet\\n(.*?)^ *// end$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Path ROOT = root();

    @Test
    void everyPieceOfJavaIsOneThatIsRun() throws IOException {
        List<String> run = new ArrayList<>();
        run.addAll(blocks(
                SNIPPET, read("examples/quickstart/src/test/java/io/staithe/quickstart/ReadmeSnippetsTest.java")));
        run.addAll(blocks(SNIPPET, read("registry-s3/src/test/java/io/staithe/s3/ReadmeSnippetTest.java")));
        run.addAll(blocks(SNIPPET, read("examples/server/src/test/java/io/staithe/server/ReadmeSnippetTest.java")));
        run.addAll(blocks(
                SNIPPET,
                read("examples/policy-check/src/test/java/io/staithe/policycheck/RootReadmeSnippetsTest.java")));

        assertThat(run).hasSize(7);
        assertThat(blocks(JAVA, read("README.md"))).containsExactlyElementsOf(run);
    }

    @Test
    void theFirstPieceIsAboutTenLines() throws IOException {
        assertThat(blocks(JAVA, read("README.md")).get(0).lines().count()).isLessThanOrEqualTo(12);
    }

    @Test
    void everyModuleIsNamed() throws IOException {
        List<String> modules = Pattern.compile("<module>(.*)</module>")
                .matcher(read("pom.xml"))
                .results()
                .map(found -> "`" + found.group(1) + "`")
                .toList();

        assertThat(modules).isNotEmpty();
        assertThat(read("README.md")).contains(modules);
    }

    @Test
    void everyPackageOfCoreHasItsFloor() throws IOException {
        String readme = read("README.md");
        Path core = ROOT.resolve("registry-core/src/main/java/io/staithe/registry");
        try (Stream<Path> folders = Files.list(core).filter(Files::isDirectory)) {
            assertThat(folders.map(folder -> " ." + folder.getFileName()).toList())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(readme).containsPattern(Pattern.quote(name) + "\\s"));
        }
    }

    @Test
    void everyClassInTheTraceOfAPushExists() throws IOException {
        String readme = read("README.md");
        String trace = readme.substring(readme.indexOf("The path of a push"), readme.indexOf("## On disk"));
        Set<String> classes;
        try (Stream<Path> files = Files.walk(ROOT)) {
            classes = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }

        assertThat(Pattern.compile("\\b(?:[A-Z][a-z]+){2,}\\b").matcher(trace).results())
                .extracting(MatchResult::group)
                .hasSizeGreaterThan(8)
                .isSubsetOf(classes);
    }

    @Test
    void theVersionIsTheOneThatIsBuilt() throws IOException {
        MatchResult version = Pattern.compile("<version>(.*)</version>")
                .matcher(read("pom.xml"))
                .results()
                .findFirst()
                .orElseThrow();

        assertThat(read("README.md")).contains("  " + version.group());
    }

    private static List<String> blocks(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1).stripTrailing().stripIndent())
                .toList();
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("examples"))) {
            here = here.getParent();
        }
        return here;
    }
}
