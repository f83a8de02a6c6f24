package io.staithe.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key and its certificate for 127.0.0.1, made anew in each process.
 *
 * @param server has the key
 * @param client trusts the certificate
 */
public record Certificate(SSLContext server, SSLContext client) {
    private static final String PASSWORD = "changeit";

    public static Certificate get() {
        return Once.CERTIFICATE;
    }

    private static final class Once {
        static final Certificate CERTIFICATE = make();

        private static Certificate make() {
            try {
                Path folder = Files.createTempDirectory("staithe-certificate");
                Path file = folder.resolve("key.p12");
                try {
                    generate(file);
                    return of(load(file));
                } finally {
                    Files.deleteIfExists(file);
                    Files.delete(folder);
                }
            } catch (IOException | InterruptedException | GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }

        private static void generate(Path file) throws IOException, InterruptedException {
            String keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            Process process = new ProcessBuilder(
                            keytool,
                            "-genkeypair",
                            "-alias",
                            "server",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=ip:127.0.0.1,dns:localhost",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            assertThat(process.waitFor()).as(said).isZero();
        }

        private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
            return store;
        }

        private static Certificate of(KeyStore store) throws GeneralSecurityException {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            try {
                trusted.load(null, null);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            trusted.setCertificateEntry("server", store.getCertificate("server"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            return new Certificate(context(keys.getKeyManagers(), null), context(null, trust.getTrustManagers()));
        }

        private static SSLContext context(KeyManager[] keys, TrustManager[] trust) throws GeneralSecurityException {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust, null);
            return context;
        }
    }
}
