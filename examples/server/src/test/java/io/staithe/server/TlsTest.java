package io.staithe.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path keys;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeKeys() throws Exception {
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        keys.resolve("keys.p12").toString(),
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=ip:127.0.0.1"))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = keyStore();
        pem("CERTIFICATE", store.getCertificate("server").getEncoded(), "certificate.pem");
        pem("PRIVATE KEY", store.getKey("server", PASSWORD.toCharArray()).getEncoded(), "key.pem");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_1_1, --tls-certificate %1$s/certificate.pem --tls-key %1$s/key.pem",
        "HTTP_2, --tls-certificate %1$s/certificate.pem --tls-key %1$s/key.pem",
        "HTTP_2, --tls-keystore %1$s/keys.p12 --tls-password changeit",
    })
    void whatIsPushedIsPulled(Version version, String tls) throws Exception {
        String words = "--port 0 --create-on-push --data " + folder + " " + tls.formatted(keys);
        Service service = Service.open(ServerOptions.parse(words.split(" ")), line -> {});
        try {
            HttpClient http = HttpClient.newBuilder()
                    .version(version)
                    .sslContext(trusting())
                    .build();
            TestClient client = new TestClient(http, service.uri(), "");
            byte[] blob = TestClient.bytes(1_000_000);

            assertThat(service.uri().getScheme()).isEqualTo("https");
            HttpResponse<byte[]> pushed = client.push(blob);
            assertThat(pushed.statusCode()).isEqualTo(201);
            HttpResponse<byte[]> pulled = client.get("blobs/" + TestClient.digest(blob));
            assertThat(pulled.version()).isEqualTo(version);
            assertThat(pulled.body()).isEqualTo(blob);
        } finally {
            service.stop();
        }
    }

    private static SSLContext trusting() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keyStore().getCertificate("server"));
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore keyStore() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys.resolve("keys.p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static void pem(String label, byte[] content, String name) throws IOException {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
        Files.writeString(
                keys.resolve(name), "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n");
    }
}
