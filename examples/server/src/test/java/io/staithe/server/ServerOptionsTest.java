package io.staithe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.assembly.UsageException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerOptionsTest {
    @Test
    void withoutAnyItListensToThisMachineAlone() {
        ServerOptions options = ServerOptions.parse();

        assertThat(options.bind().isLoopbackAddress()).isTrue();
        assertThat(options.port()).isEqualTo(5000);
        assertThat(options.tls()).isEmpty();
        assertThat(options.externalUrl()).isEmpty();
        assertThat(options.anonymous()).isFalse();
        assertThat(options.accessLog()).isFalse();
        assertThat(options.drain()).isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void allOfThemAreUnderstood() {
        ServerOptions options = parse("--bind 0.0.0.0 --port 0 --user alice:s3cret --tls-certificate c.pem"
                + " --tls-key k.pem --external-url https://registry.example.com --access-log --drain 5");

        assertThat(options.bind().isAnyLocalAddress()).isTrue();
        assertThat(options.port()).isZero();
        assertThat(options.folder().users()).containsKey("alice");
        assertThat(options.tls()).contains(new Tls.Pem(absolute("c.pem"), absolute("k.pem")));
        assertThat(options.externalUrl()).contains(URI.create("https://registry.example.com"));
        assertThat(options.accessLog()).isTrue();
        assertThat(options.drain()).isEqualTo(Duration.ofSeconds(5));
        assertThat(parse("--tls-keystore k.p12 --tls-password changeit").tls())
                .contains(new Tls.KeyStore(absolute("k.p12"), "changeit"));
        assertThat(parse("--bind 0.0.0.0 --anonymous").anonymous()).isTrue();
    }

    @Test
    void noSecretIsPrinted() {
        assertThat(parse("--user alice:s3cret --tls-keystore k.p12 --tls-password changeit"))
                .asString()
                .contains("alice", "k.p12")
                .doesNotContain("s3cret", "changeit");
    }

    @Test
    void helpNamesEveryOptionThatExists() {
        Matcher names = Pattern.compile("^  (--[a-z0-9-]+)", Pattern.MULTILINE).matcher(ServerOptions.helpText());

        assertThat(names.results().map(found -> found.group(1)))
                .containsExactly(
                        "--bind",
                        "--port",
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
                        "--anonymous",
                        "--tls-certificate",
                        "--tls-key",
                        "--tls-keystore",
                        "--tls-password",
                        "--external-url",
                        "--access-log",
                        "--drain",
                        "--help");
        assertThat(parse("--help").help()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--bind 0.0.0.0", // nobody beyond this machine would be answered
                "--anonymous --user alice:secret",
                "--tls-certificate c.pem",
                "--tls-key k.pem",
                "--tls-keystore k.p12",
                "--tls-password changeit",
                "--tls-certificate c.pem --tls-key k.pem --tls-keystore k.p12 --tls-password changeit",
                "--external-url https://registry.example.com/path",
                "--bind no.such.host.invalid",
                "--port 65536",
                "--drain soon",
            })
    void whatContradictsItselfOrCannotBeIsRefused(String words) {
        assertThatThrownBy(() -> parse(words))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(words.split(" ", 2)[0]);
    }

    private static ServerOptions parse(String words) {
        return ServerOptions.parse(words.split(" "));
    }

    private static Path absolute(String name) {
        return Path.of(name).toAbsolutePath();
    }
}
