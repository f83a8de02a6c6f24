package io.staithe.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.quickstart.Options.Errand;
import io.staithe.quickstart.Options.Scheme;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void withoutAnyTheTourIsGivenAndTheServerStays() {
        Options options = Options.parse();

        assertThat(options.errand()).isEqualTo(Errand.TOUR_AND_SERVE);
        assertThat(options.port()).isEqualTo(5000);
        assertThat(options.data()).isEqualTo(Path.of("staithe-data").toAbsolutePath());
        assertThat(options.createOnPush()).isFalse();
        assertThat(options.sparse()).isFalse();
        assertThat(options.users()).isEmpty();
        assertThat(options.scheme()).isEqualTo(Scheme.BASIC);
    }

    @Test
    void allOfThemAreUnderstood() {
        Options options = Options.parse(
                "--serve", "--port", "0", "--data", "somewhere", "--create-on-push", "--sparse", "--auth", "bearer");

        assertThat(options.errand()).isEqualTo(Errand.SERVE);
        assertThat(options.port()).isZero();
        assertThat(options.data()).isEqualTo(Path.of("somewhere").toAbsolutePath());
        assertThat(options.createOnPush()).isTrue();
        assertThat(options.sparse()).isTrue();
        assertThat(options.scheme()).isEqualTo(Scheme.BEARER);
    }

    @Test
    void usersKeepTheirOrderAndColonsOfPasswordsStay() {
        Options options = Options.parse("--user", "zoe:z", "--user", "alice:s3cret:word");

        assertThat(options.users().keySet()).containsExactly("zoe", "alice");
        assertThat(options.users()).containsEntry("alice", "s3cret:word");
    }

    @Test
    void noPasswordIsPrinted() {
        assertThat(Options.parse("--user", "alice:s3cret"))
                .asString()
                .contains("alice")
                .doesNotContain("s3cret");
    }

    @Test
    void helpNamesEveryOptionThatExists() {
        Matcher names = Pattern.compile("^  (--[a-z-]+)", Pattern.MULTILINE).matcher(Options.HELP);

        assertThat(names.results().map(found -> found.group(1)))
                .containsExactly(
                        "--port",
                        "--data",
                        "--once",
                        "--serve",
                        "--create-on-push",
                        "--sparse",
                        "--user",
                        "--auth",
                        "--help");
        assertThat(Options.parse("--serve", "--help", "--once").errand()).isEqualTo(Errand.HELP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "5000", "-v", "--port=5000", ""})
    void whatIsNotKnownIsRefusedByName(String word) {
        assertThatThrownBy(() -> Options.parse(word))
                .isInstanceOf(UsageException.class)
                .hasMessage("There is no option " + word + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "--port, 65536",
        "--port, -1",
        "--port, http",
        "--user, alice",
        "--user, :secret",
        "--user, alice:",
        "--user, anonymous:secret",
        "--auth, digest",
    })
    void valuesThatCannotBeAreRefused(String option, String value) {
        assertThatThrownBy(() -> Options.parse(option, value))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--data", "--user", "--auth"})
    void aMissingValueIsMissed(String option) {
        assertThatThrownBy(() -> Options.parse("--sparse", option))
                .isInstanceOf(UsageException.class)
                .hasMessage(option + " needs a value.");
    }

    @Test
    void theTourAloneAndNoTourContradictEachOther() {
        assertThatThrownBy(() -> Options.parse("--once", "--serve")).isInstanceOf(UsageException.class);
    }
}
