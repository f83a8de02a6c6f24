package io.staithe.policycheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleCommandTest {
    private static final String POLICY = "samples/lifecycle.json";
    private static final String IMAGES = "samples/images.json";

    @TempDir
    Path folder;

    @Test
    void peopleSeeWhatGoesByWhichRuleAndWhatIsProtected() {
        Run run = lifecycle(POLICY, IMAGES);

        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("EXPIRE ").contains(" (untagged) ", "rule 1 expires it"),
                        two -> assertThat(two).startsWith("EXPIRE ").contains(" build-1 ", "rule 2 expires it"),
                        three -> assertThat(three)
                                .startsWith("protected ")
                                .contains("rule 1 would expire it", "index sha256:"),
                        sum -> assertThat(sum)
                                .isEqualTo("Of 7 images: 2 expire, 0 go to the archive, 1 stay protected."));
    }

    @Test
    void scriptsGetJson() {
        Run run = lifecycle(POLICY, IMAGES, "--json");

        assertThat(run.code()).isZero();
        assertThat(run.out().replaceAll("sha256:[0-9a-f]{64}", "D")).isEqualTo("""
                        [{"imageDigest":"D","action":"EXPIRE","rulePriority":1},
                        {"imageDigest":"D","action":"EXPIRE","rulePriority":2}]
                        """);
    }

    @Test
    void aPlanThatDoesNothingIsAnEmptyList() throws IOException {
        Path none = Files.writeString(folder.resolve("images.json"), "{\"imageDetails\": []}");

        assertThat(lifecycle(POLICY, none.toString(), "--json")).isEqualTo(new Run(0, "[]\n", ""));
        assertThat(lifecycle(POLICY, none.toString()).out())
                .isEqualTo("Of 0 images: 0 expire, 0 go to the archive, 0 stay protected.\n");
    }

    @Test
    void aDifferenceExitsWithOneAndNoneWithZero() {
        Run some = lifecycle(POLICY, IMAGES, "--diff", "samples/lifecycle-patient.json");
        Run none = lifecycle(POLICY, IMAGES, "--diff", POLICY);

        assertThat(some.code()).isEqualTo(1);
        assertThat(some.lines().get(0)).startsWith("- EXPIRE ").endsWith("rule 1");
        assertThat(some.lines().get(1)).isEqualTo("0 more, 1 less, 0 otherwise.");
        assertThat(none).isEqualTo(new Run(0, "0 more, 0 less, 0 otherwise.\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--policy samples/lifecycle.json --images samples/images.json",
                "--policy samples/lifecycle.json --at 2026-03-01T00:00:00Z",
                "--policy samples/lifecycle.json --images samples/images.json --at tomorrow",
                "--policy samples/lifecycle.json --images samples/images.json --at 2026-03-01T00:00:00Z --json --diff x",
            })
    void misuseExitsWithTwo(String words) {
        Run run = Run.of(("lifecycle " + words).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).endsWith("Try policy-check lifecycle --help.\n");
    }

    @Test
    void whatCannotBeReadExitsWithTwoAndSaysWhereItFails() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.json"), "{\"imageDetails\": [7]}");
        Path twice = Files.writeString(folder.resolve("twice.json"), """
                [{"imageDigest": "sha256:a", "imagePushedAt": 1}, {"imageDigest": "sha256:a", "imagePushedAt": 1}]
                """);

        assertThat(lifecycle("samples/none.json", IMAGES))
                .isEqualTo(new Run(2, "", "samples/none.json: there is no such file\n"));
        assertThat(lifecycle(POLICY, "samples/none.json").err()).contains("there is no such file");
        assertThat(lifecycle(POLICY, bad.toString()).err()).startsWith(bad + ": ");
        assertThat(lifecycle(POLICY, twice.toString()).err()).startsWith(twice + ": ");
        assertThat(lifecycle("samples/pull.json", IMAGES).err()).startsWith("samples/pull.json:1:");
        assertThat(lifecycle("samples/pull.json", IMAGES).code()).isEqualTo(2);
    }

    private static Run lifecycle(String policy, String images, String... more) {
        List<String> words = new ArrayList<>(
                List.of("lifecycle", "--policy", policy, "--images", images, "--at", "2026-03-01T00:00:00Z"));
        words.addAll(List.of(more));
        return Run.of(words.toArray(String[]::new));
    }
}
