package io.staithe.server;

import io.staithe.assembly.FolderOptions;
import io.staithe.assembly.Option;
import io.staithe.assembly.RegistryFolder;
import io.staithe.assembly.UsageException;
import io.staithe.assembly.Values;
import io.staithe.http.exchange.Origin;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a {@link ServerOptions}, what was read by them, and what of that contradicts itself. */
final class ServerOptionsReader {
    private static final int LONGEST_DRAIN = 3_600;

    private final FolderOptions folder = new FolderOptions();
    private boolean help;
    private InetAddress bind = address("127.0.0.1");
    private int port = 5000;
    private @Nullable Path certificate;
    private @Nullable Path key;
    private @Nullable Path keyStore;
    private @Nullable String keyStorePassword;
    private @Nullable URI externalUrl;
    private boolean anonymous;
    private boolean accessLog;
    private Duration drain = Duration.ofSeconds(25);

    List<Option> rows() {
        List<Option> rows = new ArrayList<>();
        rows.add(Option.valued(
                "--bind", "HOST", "the address to listen at (127.0.0.1); 0.0.0.0 for all", v -> bind = address(v)));
        rows.add(Option.valued(
                "--port",
                "N",
                "the port to listen at (5000); 0 takes any free port",
                v -> port = Values.port("--port", v)));
        rows.addAll(folder.rows());
        rows.add(Option.flag(
                "--anonymous", "answer everybody who reaches the server, without a password", () -> anonymous = true));
        rows.add(Option.valued(
                "--tls-certificate",
                "FILE",
                "serve TLS with this certificate (PEM, its issuers behind it)",
                v -> certificate = Values.path("--tls-certificate", v)));
        rows.add(Option.valued(
                "--tls-key", "FILE", "and this private key (PEM)", v -> key = Values.path("--tls-key", v)));
        rows.add(Option.valued(
                "--tls-keystore",
                "FILE",
                "or with both from one PKCS#12 file",
                v -> keyStore = Values.path("--tls-keystore", v)));
        rows.add(Option.valued("--tls-password", "PASSWORD", "which this password opens", v -> keyStorePassword = v));
        rows.add(Option.valued(
                "--external-url", "URL", "how clients reach the server, behind a proxy", v -> externalUrl = url(v)));
        rows.add(Option.flag("--access-log", "log a line for every request", () -> accessLog = true));
        rows.add(Option.valued(
                "--drain",
                "SECONDS",
                "how long requests under way may go on after a stop (25)",
                v -> drain = Duration.ofSeconds(Values.number("--drain", v, LONGEST_DRAIN))));
        rows.add(Option.flag("--help", "print this", () -> help = true));
        return rows;
    }

    ServerOptions options() {
        RegistryFolder registry = folder.folder();
        Optional<Tls> tls = tls();
        boolean asksForPasswords = !registry.users().isEmpty();
        if (!help && asksForPasswords && anonymous) {
            throw new UsageException("--user and --anonymous contradict each other.");
        }
        if (!help && !bind.isLoopbackAddress() && !asksForPasswords && !anonymous) {
            throw new UsageException("Beyond this machine --bind needs --user, or --anonymous to answer everybody.");
        }
        return new ServerOptions(
                help, bind, port, registry, tls, Optional.ofNullable(externalUrl), anonymous, accessLog, drain);
    }

    private Optional<Tls> tls() {
        if ((certificate == null) != (key == null)) {
            throw new UsageException("--tls-certificate and --tls-key need each other.");
        }
        if ((keyStore == null) != (keyStorePassword == null)) {
            throw new UsageException("--tls-keystore and --tls-password need each other.");
        }
        if (certificate != null && keyStore != null) {
            throw new UsageException("--tls-certificate and --tls-keystore say the same thing: choose one.");
        }
        if (certificate != null && key != null) {
            return Optional.of(new Tls.Pem(certificate, key));
        }
        return keyStore == null || keyStorePassword == null
                ? Optional.empty()
                : Optional.of(new Tls.KeyStore(keyStore, keyStorePassword));
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new UsageException("--bind needs an address of this machine, not " + host + ".");
        }
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text);
            Origin.of(url);
            return url;
        } catch (IllegalArgumentException e) {
            throw new UsageException("--external-url needs scheme and host, as in https://registry.example.com.");
        }
    }
}
