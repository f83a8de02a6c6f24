package io.staithe.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.RegistryImage;
import io.staithe.http.RegistryHandler;
import io.staithe.http.RegistryServer;
import io.staithe.http.auth.PasswordAuthenticator;
import io.staithe.http.auth.PasswordList;
import io.staithe.jdbc.JdbcMetadataStore;
import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.file.FileSystemBlobStore;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of the README, run; {@link ReadmeTest} sees to it that it shows these very lines. */
class ReadmeSnippetsTest {
    @TempDir
    Path folder;

    @Test
    void theFirstSnippetShowsWhatIsPushedWhileItWaits() throws Exception {
        PrintStream console = System.out;
        InputStream keyboard = System.in;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, UTF_8));
        System.setIn(new InputStream() {
            @Override
            public int read() throws IOException {
                push(written.toString(UTF_8));
                return '\n';
            }
        });
        try {
            first();
        } finally {
            System.setOut(console);
            System.setIn(keyboard);
        }
        assertThat(written.toString(UTF_8)).containsPattern("tag=1\\.0, digest=sha256:[0-9a-f]{64}");
    }

    private static void first() throws IOException {
        // snippet
        try (Registry registry = Registry.inMemory();
                RegistryServer server = RegistryServer.start(RegistryHandler.of(registry))) {
            RepositoryName app = RepositoryName.of("team/app");
            registry.repositories().create(app);
            System.out.println("Push to 127.0.0.1:" + server.port() + "/team/app, then press Enter");
            System.in.read();
            registry.tags(app).list(Optional.empty(), 10).items().forEach(System.out::println);
        }
        // end
    }

    private static void push(String invitation) throws IOException {
        Matcher target = Pattern.compile("127\\.0\\.0\\.1:\\d+/team/app").matcher(invitation);
        assertThat(target.find()).isTrue();
        try {
            Jib.fromScratch()
                    .containerize(Containerizer.to(RegistryImage.named(target.group() + ":1.0"))
                            .setAllowInsecureRegistries(true));
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    // snippet
    @Test
    void theImageIsPublished() throws Exception {
        try (Registry registry = Registry.inMemory();
                RegistryServer server = RegistryServer.start(RegistryHandler.of(registry))) {
            RepositoryName app = RepositoryName.of("team/app");
            registry.repositories().create(app);

            RegistryImage target = RegistryImage.named("127.0.0.1:" + server.port() + "/team/app:1.0");
            Jib.fromScratch().containerize(Containerizer.to(target).setAllowInsecureRegistries(true));

            assertThat(registry.tags(app).find(Tag.of("1.0"))).isPresent();
        }
    }
    // end

    @Test
    void theSnippetOnDiskAsksForAPassword() throws Exception {
        keepServing(0, "s3cret");
    }

    private void keepServing(int port, String password) throws Exception {
        // snippet
        Registry registry = Registry.builder()
                .blobs(FileSystemBlobStore.open(folder))
                .metadata(JdbcMetadataStore.sqlite(folder.resolve("registry.db")))
                .createOnPush(RepositorySettings.standard())
                .build();
        RegistryServer server = RegistryServer.builder()
                .handler(RegistryHandler.builder(registry)
                        .authenticator(PasswordAuthenticator.over(PasswordList.of(Map.of("alice", password))))
                        .build())
                .port(port)
                .start();
        // end
        try (registry;
                server) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve("/v2/"));
            assertThat(get(request).statusCode()).isEqualTo(401);
            request.header("Authorization", new Login("alice", password).basic());
            assertThat(get(request).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
