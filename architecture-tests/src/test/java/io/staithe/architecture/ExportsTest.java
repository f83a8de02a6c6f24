package io.staithe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.architecture.SourceTree.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a module has for its users they can reach. Tests run on the class path, where a missing export is not felt. */
class ExportsTest {
    private static final String DESCRIPTOR = "module-info.java";
    private static final Pattern EXPORT = Pattern.compile("exports ([a-z0-9.]+);");
    private static final Pattern PACKAGE = Pattern.compile("^package ([a-z0-9.]+);", Pattern.MULTILINE);
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:final|sealed|abstract|non-sealed) )*(?:class|interface|record|enum|@interface) ",
            Pattern.MULTILINE);

    /** Public for the other packages of their module alone. */
    private static final Set<String> WITHIN = Set.of(
            "io.staithe.policy.json",
            "io.staithe.policy.words",
            "io.staithe.registry.scope",
            "io.staithe.http.jdk",
            "io.staithe.http.message",
            "io.staithe.s3.buffer",
            "io.staithe.s3.client",
            "io.staithe.s3.client.retry",
            "io.staithe.s3.client.wire",
            "io.staithe.s3.client.xml",
            "io.staithe.s3.credentials.profile",
            "io.staithe.s3.credentials.program",
            "io.staithe.s3.credentials.wire",
            "io.staithe.s3.object",
            "io.staithe.s3.probe",
            "io.staithe.s3.sweep",
            "io.staithe.s3.upload");

    private static final List<SourceFile> FILES = SourceTree.productionFiles();

    @Test
    void everyPackageWithAPublicTypeIsExportedUnlessItIsNamedHere() {
        Map<Path, SourceFile> descriptors = FILES.stream()
                .filter(file -> file.path().endsWith(DESCRIPTOR))
                .collect(Collectors.toMap(file -> file.path().getParent(), file -> file));
        assertThat(descriptors).hasSizeGreaterThanOrEqualTo(4);

        descriptors.forEach((root, descriptor) -> {
            Set<String> forUsers = packages(root);
            forUsers.removeAll(WITHIN);
            assertThat(matches(EXPORT, descriptor)).as("exports of %s", root).isEqualTo(forUsers);
        });
    }

    private static Set<String> packages(Path root) {
        return FILES.stream()
                .filter(file -> file.path().startsWith(root))
                .filter(file -> PUBLIC_TYPE.matcher(file.text()).find())
                .flatMap(file -> matches(PACKAGE, file).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> matches(Pattern pattern, SourceFile file) {
        Matcher matcher = pattern.matcher(file.text());
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
