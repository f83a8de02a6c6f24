package io.staithe.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryAuthenticationFailedException;
import com.google.cloud.tools.jib.api.RegistryUnauthorizedException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import io.staithe.quickstart.HttpPull.Piece;
import io.staithe.quickstart.JibBesideServer.Door;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.limit.Limits;
import io.staithe.registry.manifest.Descriptor;
import io.staithe.registry.manifest.Manifest;
import io.staithe.registry.manifest.ManifestParser;
import io.staithe.registry.name.MediaType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    private static final Set<Platform> TWO_PLATFORMS =
            Set.of(new Platform("amd64", "linux"), new Platform("arm64", "linux"));

    @TempDir
    Path folder;

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
        try (JibBesideServer server = JibBesideServer.open(folder, door)) {
            JibContainer pushed = server.image("one", format)
                    .containerize(server.to("jib/single").withAdditionalTag("second"));

            List<Piece> pulled = server.pull("jib/single").image("second");

            assertThat(pulled.get(0).digest()).isEqualTo(digest(pushed)).isEqualTo(server.held("jib/single"));
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
        try (JibBesideServer server = JibBesideServer.open(folder, door)) {
            JibContainer pushed = server.image("one", ImageFormat.Docker)
                    .setPlatforms(TWO_PLATFORMS)
                    .containerize(server.to("jib/several"));

            HttpPull pull = server.pull("jib/several");
            Piece list = pull.manifest("one");

            assertThat(list.digest()).isEqualTo(digest(pushed)).isEqualTo(server.held("jib/several"));
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
        try (JibBesideServer server = JibBesideServer.open(folder, door)) {
            server.image("base", ImageFormat.OCI).containerize(server.to("jib/base"));
            List<Digest> layersOfBase = layers(server.pull("jib/base").manifest("one"));

            JibContainer pushed = Jib.from(server.named("jib/base"))
                    .setFormat(ImageFormat.OCI)
                    .addLayer(List.of(server.file("more")), "/more")
                    .containerize(server.to("jib/upon"));

            Piece manifest = server.pull("jib/upon").manifest("one");
            assertThat(manifest.digest()).isEqualTo(digest(pushed));
            assertThat(layers(manifest)).hasSize(3).startsWith(layersOfBase.toArray(Digest[]::new));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatJibPullsIsWhatItPushed(Door door) throws Exception {
        try (JibBesideServer server = JibBesideServer.open(folder, door)) {
            server.image("one", ImageFormat.OCI).containerize(server.to("jib/single"));
            List<Piece> pieces = server.pull("jib/single").image("one");

            Path tar = folder.resolve("back.tar");
            Jib.from(server.named("jib/single"))
                    .setFormat(ImageFormat.OCI)
                    .containerize(server.cachedIn(
                            "fresh-cache", Containerizer.to(TarImage.at(tar).named("back"))));

            assertThat(ImageTar.blobs(tar))
                    .containsEntry(pieces.get(2).digest(), pieces.get(2).content())
                    .containsEntry(pieces.get(3).digest(), pieces.get(3).content());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void nobodyGetsInWithoutTheRightPassword(Door door) throws Exception {
        try (JibBesideServer server = JibBesideServer.open(folder, door)) {
            for (Optional<Login> login : List.of(Optional.<Login>empty(), Optional.of(new Login("alice", "wrong")))) {
                assertThatThrownBy(
                                () -> server.image("one", ImageFormat.OCI).containerize(server.to("jib/single", login)))
                        .isInstanceOfAny(
                                RegistryUnauthorizedException.class, RegistryAuthenticationFailedException.class);
            }
            assertThat(server.has("jib/single")).isFalse();
        }
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
