package io.staithe.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketOptionsTest {
    @Test
    void withoutABucketBlobsStayInTheFolder() {
        assertThat(bucket("--create-on-push")).isEmpty();
    }

    @Test
    void aBucketAloneIsOneOfAmazons() {
        assertThat(bucket("--bucket images"))
                .contains(new Bucket(
                        "images",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        false,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void allOfThemAreUnderstood() {
        assertThat(bucket("--s3-endpoint http://127.0.0.1:9000 --s3-region eu-west-1 --s3-prefix registry/"
                        + " --s3-path-style --s3-public-endpoint https://s3.example.com --s3-sse aws:kms:alias/images"
                        + " --s3-storage-class STANDARD_IA --bucket images"))
                .contains(new Bucket(
                        "images",
                        Optional.of(URI.create("http://127.0.0.1:9000")),
                        Optional.of(URI.create("https://s3.example.com")),
                        Optional.of("eu-west-1"),
                        "registry/",
                        true,
                        Optional.of("aws:kms:alias/images"),
                        Optional.of("STANDARD_IA")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--s3-endpoint http://127.0.0.1:9000",
                "--s3-region eu-west-1",
                "--s3-prefix registry/",
                "--s3-path-style",
                "--s3-public-endpoint https://s3.example.com",
                "--s3-sse AES256",
                "--s3-storage-class STANDARD_IA",
                "--s3-redirect never",
                "--s3-no-redirect-from 10.0.0.0/8",
            })
    void aStoreWithoutABucketIsAskedFor(String words) {
        assertThatThrownBy(() -> bucket(words))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(words.split(" ", 2)[0])
                .hasMessageContaining("--bucket");
        assertThat(bucket("--bucket images " + words)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--bucket images/registry",
                "--s3-endpoint 127.0.0.1:9000",
                "--s3-endpoint ftp://s3.example.com",
                "--s3-endpoint https://s3.example.com/images",
                "--s3-public-endpoint https://key:secret@s3.example.com",
                "--s3-prefix /registry",
                "--s3-prefix registry//images",
                "--s3-prefix ../registry",
                "--s3-sse des",
                "--s3-sse aws:kms:",
                "--s3-redirect sometimes",
                "--s3-no-redirect-from intranet",
                "--s3-no-redirect-from 10.0.0.0/8,",
            })
    void valuesThatCannotBeAreRefused(String words) {
        assertThatThrownBy(() -> bucket("--bucket images " + words))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(words.split(" ", 2)[0])
                .hasMessageNotContaining("secret");
    }

    private static Optional<Bucket> bucket(String words) {
        FolderOptions options = new FolderOptions();
        new CommandLine(options.rows()).read(words.split(" "));
        return options.folder().bucket();
    }
}
