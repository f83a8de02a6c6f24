package io.staithe.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.assembly.UsageException;
import io.staithe.quickstart.Options.Errand;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void withoutAnyTheTourIsGivenAndTheServerStays() {
        Options options = Options.parse();

        assertThat(options.errand()).isEqualTo(Errand.TOUR_AND_SERVE);
        assertThat(options.port()).isEqualTo(5000);
    }

    @Test
    void allOfThemAreUnderstood() {
        Options options = Options.parse("--serve", "--port", "0", "--data", "somewhere", "--create-on-push");

        assertThat(options.errand()).isEqualTo(Errand.SERVE);
        assertThat(options.port()).isZero();
        assertThat(options.folder().data()).isEqualTo(Path.of("somewhere").toAbsolutePath());
        assertThat(options.folder().createOnPush()).isTrue();
    }

    @Test
    void helpNamesEveryOptionThatExists() {
        Matcher names = Pattern.compile("^  (--[a-z0-9-]+)", Pattern.MULTILINE).matcher(Options.help());

        assertThat(names.results().map(found -> found.group(1)))
                .containsExactly(
                        "--port",
                        "--once",
                        "--serve",
                        "--data",
                        "--create-on-push",
                        "--sparse",
                        "--user",
                        "--auth",
                        "--bucket",
                        "--s3-endpoint",
                        "--s3-region",
                        "--s3-prefix",
                        "--s3-path-style",
                        "--s3-sse",
                        "--s3-storage-class",
                        "--s3-public-endpoint",
                        "--s3-redirect",
                        "--s3-no-redirect-from",
                        "--help");
        assertThat(Options.parse("--serve", "--help", "--once").errand()).isEqualTo(Errand.HELP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http"})
    void aPortThatCannotBeIsRefused(String port) {
        assertThatThrownBy(() -> Options.parse("--port", port))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--port");
    }

    @Test
    void theTourAloneAndNoTourContradictEachOther() {
        assertThatThrownBy(() -> Options.parse("--once", "--serve")).isInstanceOf(UsageException.class);
    }
}
