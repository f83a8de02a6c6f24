package io.staithe.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.assembly.RegistryFolder.Scheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderOptionsTest {
    @Test
    void withoutAnyNobodyIsAskedAndNothingIsMadeOnTheWay() {
        RegistryFolder folder = folder();

        assertThat(folder.data()).isEqualTo(Path.of("staithe-data").toAbsolutePath());
        assertThat(folder.createOnPush()).isFalse();
        assertThat(folder.newRepositories().sparseManifests()).isFalse();
        assertThat(folder.users()).isEmpty();
        assertThat(folder.authenticator()).isEmpty();
    }

    @Test
    void allOfThemAreUnderstood() {
        RegistryFolder folder =
                folder("--data", "somewhere", "--create-on-push", "--sparse", "--auth", "bearer", "--user", "al:b");

        assertThat(folder.data()).isEqualTo(Path.of("somewhere").toAbsolutePath());
        assertThat(folder.createOnPush()).isTrue();
        assertThat(folder.newRepositories().sparseManifests()).isTrue();
        assertThat(folder.scheme()).isEqualTo(Scheme.BEARER);
        assertThat(folder.authenticator()).isPresent();
    }

    @Test
    void usersKeepTheirOrderAndColonsOfPasswordsStay() {
        RegistryFolder folder = folder("--user", "zoe:z", "--user", "alice:s3cret:word");

        assertThat(folder.users().keySet()).containsExactly("zoe", "alice");
        assertThat(folder.users()).containsEntry("alice", "s3cret:word");
    }

    @Test
    void noPasswordIsPrinted() {
        assertThat(folder("--user", "alice:s3cret"))
                .asString()
                .contains("alice")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "--user, alice",
        "--user, :secret",
        "--user, alice:",
        "--user, anonymous:secret",
        "--auth, digest",
    })
    void valuesThatCannotBeAreRefused(String option, String value) {
        assertThatThrownBy(() -> folder(option, value))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(option);
    }

    private static RegistryFolder folder(String... words) {
        FolderOptions options = new FolderOptions();
        new CommandLine(options.rows()).read(words);
        return options.folder();
    }
}
