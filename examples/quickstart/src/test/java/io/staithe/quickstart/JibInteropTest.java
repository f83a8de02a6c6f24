package io.staithe.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryAuthenticationFailedException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.RegistryUnauthorizedException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import io.staithe.quickstart.HttpPull.Piece;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.limit.Limits;
import io.staithe.registry.manifest.Descriptor;
import io.staithe.registry.manifest.Manifest;
import io.staithe.registry.manifest.ManifestParser;
import io.staithe.registry.name.ImageIdentifier;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Jib pushes and pulls; what both ends hold has the same digests. */
class JibInteropTest {
    private static final String SEND_PASSWORDS = "sendCredentialsOverHttp";
    private static final Login ALICE = new Login("alice", "s3cret:word");
    private static final Set<Platform> TWO_PLATFORMS =
            Set.of(new Platform("amd64", "linux"), new Platform("arm64", "linux"));

    @TempDir
    Path folder;

    /** How the server lets clients in. */
    enum Door {
        OPEN,
        BASIC("--user", "alice:s3cret:word", "--auth", "basic"),
        BEARER("--user", "alice:s3cret:word", "--auth", "bearer");

        private final List<String> options;

        Door(String... options) {
            this.options = List.of(options);
        }

        Optional<Login> login() {
            return this == OPEN ? Optional.empty() : Optional.of(ALICE);
        }
    }

    static Stream<Arguments> doorsAndFormats() {
        return Stream.of(Door.values())
                .flatMap(door -> Stream.of(ImageFormat.values()).map(format -> Arguments.of(door, format)));
    }

    @BeforeAll
    static void letJibSendPasswords() {
        System.setProperty(SEND_PASSWORDS, "true");
    }

    @AfterAll
    static void forbidIt() {
        System.clearProperty(SEND_PASSWORDS);
    }

    @ParameterizedTest
    @MethodSource("doorsAndFormats")
    void anImageArrivesAsItWasBuilt(Door door, ImageFormat format) throws Exception {
        try (Service service = open(door)) {
            JibContainer pushed = image("one", format)
                    .containerize(to(service, "jib/single", door.login()).withAdditionalTag("second"));

            List<Piece> pulled = pull(service, "jib/single", door).image("second");

            assertThat(pulled.get(0).digest()).isEqualTo(digest(pushed)).isEqualTo(held(service, "jib/single"));
            assertThat(pulled.get(0).mediaType()).isEqualTo(mediaType(format));
            assertThat(pulled.get(1).digest())
                    .isEqualTo(Digest.parse(pushed.getImageId().toString()));
            assertThat(pulled)
                    .hasSize(4)
                    .allSatisfy(piece -> assertThat(piece.digest()).isEqualTo(piece.claimed()));
        }
    }

    /** In Docker's format alone: Jib makes no OCI index. */
    @ParameterizedTest
    @EnumSource
    void aManifestListArrivesWithAnImageForEveryPlatform(Door door) throws Exception {
        try (Service service = open(door)) {
            JibContainer pushed = image("one", ImageFormat.Docker)
                    .setPlatforms(TWO_PLATFORMS)
                    .containerize(to(service, "jib/several", door.login()));

            HttpPull pull = pull(service, "jib/several", door);
            Piece list = pull.manifest("one");

            assertThat(list.digest()).isEqualTo(digest(pushed)).isEqualTo(held(service, "jib/several"));
            List<Descriptor> children = parse(list).children();
            assertThat(children).hasSize(2);
            for (Descriptor child : children) {
                List<Piece> pieces = pull.image(child.digest().toString());
                assertThat(pieces.get(0).digest()).isEqualTo(child.digest());
                assertThat(pieces)
                        .hasSize(4)
                        .allSatisfy(piece -> assertThat(piece.digest()).isEqualTo(piece.claimed()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBaseImageIsPulledAndBuiltUpon(Door door) throws Exception {
        try (Service service = open(door)) {
            image("base", ImageFormat.OCI).containerize(to(service, "jib/base", door.login()));
            List<Digest> layersOfBase = layers(pull(service, "jib/base", door).manifest("one"));

            JibContainer pushed = Jib.from(named(service, "jib/base", door.login()))
                    .setFormat(ImageFormat.OCI)
                    .addLayer(List.of(file("more")), "/more")
                    .containerize(to(service, "jib/upon", door.login()));

            Piece manifest = pull(service, "jib/upon", door).manifest("one");
            assertThat(manifest.digest()).isEqualTo(digest(pushed));
            assertThat(layers(manifest)).hasSize(3).startsWith(layersOfBase.toArray(Digest[]::new));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatJibPullsIsWhatItPushed(Door door) throws Exception {
        try (Service service = open(door)) {
            image("one", ImageFormat.OCI).containerize(to(service, "jib/single", door.login()));
            List<Piece> pieces = pull(service, "jib/single", door).image("one");

            Path tar = folder.resolve("back.tar");
            Jib.from(named(service, "jib/single", door.login()))
                    .setFormat(ImageFormat.OCI)
                    .containerize(cachedIn(Containerizer.to(TarImage.at(tar).named("back")), "fresh-cache"));

            assertThat(ImageTar.blobs(tar))
                    .containsEntry(pieces.get(2).digest(), pieces.get(2).content())
                    .containsEntry(pieces.get(3).digest(), pieces.get(3).content());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void nobodyGetsInWithoutTheRightPassword(Door door) throws Exception {
        try (Service service = open(door)) {
            for (Optional<Login> login : List.of(Optional.<Login>empty(), Optional.of(new Login("alice", "wrong")))) {
                assertThatThrownBy(() -> image("one", ImageFormat.OCI).containerize(to(service, "jib/single", login)))
                        .isInstanceOfAny(
                                RegistryUnauthorizedException.class, RegistryAuthenticationFailedException.class);
            }
            assertThat(service.registry().repositories().find(RepositoryName.of("jib/single")))
                    .isEmpty();
        }
    }

    private Service open(Door door) throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "--serve",
                "--port",
                "0",
                "--create-on-push",
                "--data",
                folder.resolve("data").toString()));
        options.addAll(door.options);
        return Service.open(Options.parse(options.toArray(String[]::new)));
    }

    private JibContainerBuilder image(String name, ImageFormat format) throws IOException {
        return Jib.fromScratch()
                .setFormat(format)
                .addLayer(List.of(file(name)), "/" + name)
                .addLayer(List.of(file("shared")), "/shared")
                .setEntrypoint("/" + name)
                .addLabel("name", name);
    }

    private Path file(String name) throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(name.hashCode()).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }

    private Containerizer to(Service service, String repository, Optional<Login> login) throws Exception {
        return cachedIn(Containerizer.to(named(service, repository, login)), "cache");
    }

    private Containerizer cachedIn(Containerizer containerizer, String cache) {
        return containerizer
                .setAllowInsecureRegistries(true)
                .setBaseImageLayersCache(folder.resolve(cache).resolve("base"))
                .setApplicationLayersCache(folder.resolve(cache).resolve("own"));
    }

    private static RegistryImage named(Service service, String repository, Optional<Login> login) throws Exception {
        RegistryImage image = RegistryImage.named(service.hostAndPort() + "/" + repository + ":one");
        login.ifPresent(user -> image.addCredential(user.name(), user.password()));
        return image;
    }

    private static HttpPull pull(Service service, String repository, Door door) {
        return new HttpPull(service.address().resolve("/v2/" + repository + "/"), door.login());
    }

    /** What the registry itself says that the tag points at. */
    private static Digest held(Service service, String repository) {
        return service.registry()
                .images(RepositoryName.of(repository))
                .describe(ImageIdentifier.of(Tag.of("one")))
                .image()
                .digest();
    }

    private static Manifest parse(Piece manifest) {
        return new ManifestParser(Limits.standard())
                .parse(manifest.content(), MediaType.ofHeader(manifest.mediaType()));
    }

    private static List<Digest> layers(Piece manifest) {
        return parse(manifest).blobs().stream().skip(1).map(Descriptor::digest).toList();
    }

    private static Digest digest(JibContainer container) {
        return Digest.parse(container.getDigest().toString());
    }

    private static String mediaType(ImageFormat format) {
        return format == ImageFormat.OCI ? MediaType.OCI_MANIFEST.value() : MediaType.DOCKER_MANIFEST.value();
    }
}
