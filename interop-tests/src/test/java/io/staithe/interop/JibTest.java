package io.staithe.interop;

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
import io.staithe.interop.Door.Login;
import io.staithe.interop.Wire.Pulled;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.manifest.Descriptor;
import io.staithe.registry.manifest.Manifest;
import io.staithe.registry.name.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Jib pushes and pulls; what both ends hold has the same digests. */
class JibTest {
    private static final String SEND_PASSWORDS = "sendCredentialsOverHttp";
    private static final Set<Platform> TWO_PLATFORMS =
            Set.of(new Platform("amd64", "linux"), new Platform("arm64", "linux"));

    @TempDir
    Path folder;

    static Stream<Arguments> doorsAndFormats() {
        return Door.all().flatMap(door -> Stream.of(ImageFormat.values()).map(format -> Arguments.of(door, format)));
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
        try (ServerUnderTest server = ServerUnderTest.open(door)) {
            JibImages jib = new JibImages(folder, server);
            JibContainer pushed =
                    jib.image("one", format).containerize(jib.to("jib/single").withAdditionalTag("second"));

            Pulled pulled = server.wire().pull("jib/single", "second");

            assertThat(pulled.digest()).isEqualTo(digest(pushed));
            assertThat(pulled.mediaType())
                    .isEqualTo(
                            (format == ImageFormat.OCI ? MediaType.OCI_MANIFEST : MediaType.DOCKER_MANIFEST).value());
            assertThat(pulled.blobs())
                    .hasSize(3)
                    .containsKey(Digest.parse(pushed.getImageId().toString()));
            assertThat(server.wire().pull("jib/single", "one").digest()).isEqualTo(pulled.digest());
        }
    }

    /** In Docker's format alone: Jib makes no OCI index. */
    @ParameterizedTest
    @MethodSource("io.staithe.interop.Door#all")
    void aManifestListArrivesWithAnImageForEveryPlatform(Door door) throws Exception {
        try (ServerUnderTest server = ServerUnderTest.open(door)) {
            JibImages jib = new JibImages(folder, server);
            JibContainer pushed = jib.image("one", ImageFormat.Docker)
                    .setPlatforms(TWO_PLATFORMS)
                    .containerize(jib.to("jib/several"));

            Pulled list = server.wire().pull("jib/several", "one");

            assertThat(list.digest()).isEqualTo(digest(pushed));
            assertThat(list.manifest().children()).hasSize(2);
            for (Descriptor child : list.manifest().children()) {
                Pulled image = server.wire().pull("jib/several", child.digest().toString());
                assertThat(image.digest()).isEqualTo(child.digest());
                assertThat(image.blobs()).hasSize(3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.staithe.interop.Door#all")
    void aBaseImageIsPulledAndBuiltUpon(Door door) throws Exception {
        try (ServerUnderTest server = ServerUnderTest.open(door)) {
            JibImages jib = new JibImages(folder, server);
            jib.image("base", ImageFormat.OCI).containerize(jib.to("jib/base"));
            List<Digest> layersOfBase =
                    layers(server.wire().pull("jib/base", "one").manifest());

            JibContainer pushed = Jib.from(jib.named("jib/base"))
                    .setFormat(ImageFormat.OCI)
                    .addLayer(List.of(jib.file("more")), "/more")
                    .containerize(jib.to("jib/upon"));

            Pulled pulled = server.wire().pull("jib/upon", "one");
            assertThat(pulled.digest()).isEqualTo(digest(pushed));
            assertThat(layers(pulled.manifest())).hasSize(3).startsWith(layersOfBase.toArray(Digest[]::new));
        }
    }

    @ParameterizedTest
    @MethodSource("io.staithe.interop.Door#all")
    void whatJibPullsIsWhatItPushed(Door door) throws Exception {
        try (ServerUnderTest server = ServerUnderTest.open(door)) {
            JibImages jib = new JibImages(folder, server);
            jib.image("one", ImageFormat.OCI).containerize(jib.to("jib/there"));
            Pulled pulled = server.wire().pull("jib/there", "one");

            Path tar = folder.resolve("back.tar");
            Jib.from(jib.named("jib/there"))
                    .setFormat(ImageFormat.OCI)
                    .containerize(jib.cachedIn(
                            "fresh-cache", Containerizer.to(TarImage.at(tar).named("back"))));

            List<Digest> layers = layers(pulled.manifest());
            Map<Digest, Content> back = blobs(tar);
            assertThat(layers)
                    .hasSize(2)
                    .allSatisfy(layer ->
                            assertThat(back).containsEntry(layer, pulled.blobs().get(layer)));
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("io.staithe.interop.Door#locked")
    void nobodyGetsInWithoutTheRightPassword(Door door) throws Exception {
        try (ServerUnderTest server = ServerUnderTest.open(door)) {
            JibImages jib = new JibImages(folder, server);
            for (Optional<Login> login : List.of(Optional.<Login>empty(), Optional.of(new Login("alice", "wrong")))) {
                assertThatThrownBy(() -> jib.image("one", ImageFormat.OCI).containerize(jib.to("jib/refused", login)))
                        .isInstanceOfAny(
                                RegistryUnauthorizedException.class, RegistryAuthenticationFailedException.class);
            }
            assertThat(server.wire().status("jib/refused/tags/list")).isEqualTo(404);
        }
    }

    private static List<Digest> layers(Manifest manifest) {
        return manifest.blobs().stream().skip(1).map(Descriptor::digest).toList();
    }

    private static Digest digest(JibContainer container) {
        return Digest.parse(container.getDigest().toString());
    }

    /** The blobs of an image layout in a tar file. */
    private static Map<Digest, Content> blobs(Path tar) throws IOException {
        Map<Digest, Content> blobs = new HashMap<>();
        try (InputStream file = Files.newInputStream(tar);
                TarArchiveInputStream in = new TarArchiveInputStream(file)) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith("blobs/sha256/")) {
                    blobs.put(
                            new Digest("sha256", name.substring("blobs/sha256/".length())),
                            Content.wrapping(in.readAllBytes()));
                }
            }
        }
        return blobs;
    }
}
