package io.staithe.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.interop.Door.Login;
import io.staithe.interop.Wire.Pulled;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import land.oras.Annotations;
import land.oras.ArtifactType;
import land.oras.ContainerRef;
import land.oras.CopyUtils;
import land.oras.CopyUtils.CopyOptions;
import land.oras.Index;
import land.oras.Layer;
import land.oras.LocalPath;
import land.oras.Manifest;
import land.oras.ManifestDescriptor;
import land.oras.Registry;
import land.oras.exception.OrasException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SDK of oras pushes artifacts, attaches others to them, and finds all of it again. */
class OrasTest {
    private static final ArtifactType BUNDLE = ArtifactType.from("application/vnd.example.bundle");
    private static final ArtifactType SIGNATURE = ArtifactType.from("application/vnd.example.signature");
    private static final ArtifactType REPORT = ArtifactType.from("application/vnd.example.report");

    @TempDir
    Path folder;

    private Path note;
    private Path data;

    @BeforeEach
    void makeFiles() throws IOException {
        note = Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("note.txt"), "grüße & <tags>");
        data = Files.write(folder.resolve("out/data.bin"), bytes(3_000_000));
    }

    @ParameterizedTest
    @MethodSource("io.staithe.interop.Door#all")
    void filesComeBackAsTheyWere(Door door) throws Exception {
        try (ServerUnderTest server = ServerUnderTest.open(door)) {
            Registry oras = oras(server, server.login());
            ContainerRef files = ref(server, "oras/files:one");

            Manifest pushed = oras.pushArtifact(
                    files,
                    BUNDLE,
                    Annotations.ofManifest(Map.of("org.example.note", "grüße")),
                    LocalPath.of(note, "text/plain"),
                    LocalPath.of(data, "application/octet-stream"));
            Path back = Files.createDirectory(folder.resolve("back"));
            oras.pullArtifact(files, back, false);

            assertThat(back.resolve("note.txt")).hasSameBinaryContentAs(note);
            assertThat(back.resolve("data.bin")).hasSameBinaryContentAs(data);
            Pulled pulled = server.wire().pull("oras/files", "one");
            assertThat(pulled.digest())
                    .isEqualTo(Digest.parse(pushed.getDescriptor().getDigest()));
            assertThat(oras.getManifest(files).getAnnotations()).containsEntry("org.example.note", "grüße");
            assertThat(oras.getManifest(files).getArtifactType()).isEqualTo(BUNDLE);
        }
    }

    @ParameterizedTest
    @MethodSource("io.staithe.interop.Door#all")
    void whatIsAttachedIsFound(Door door) throws Exception {
        try (ServerUnderTest server = ServerUnderTest.open(door)) {
            Registry oras = oras(server, server.login());
            ContainerRef subject = ref(server, "oras/subject:one");
            String digest = digest(oras.pushArtifact(subject, BUNDLE, LocalPath.of(note)));

            String signature = digest(oras.attachArtifact(subject, SIGNATURE, LocalPath.of(data)));
            // A map that can be changed: it adds the time to it.
            Map<String, String> count = new HashMap<>(Map.of("org.example.count", "7"));
            String report =
                    digest(oras.attachArtifact(subject, REPORT, Annotations.ofManifest(count), LocalPath.of(note)));
            String nested = digest(oras.attachArtifact(subject.withDigest(report), SIGNATURE, LocalPath.of(note)));

            ContainerRef byDigest = subject.withDigest(digest);
            assertThat(referrers(oras, byDigest, null)).containsExactlyInAnyOrder(signature, report);
            assertThat(referrers(oras, byDigest, SIGNATURE)).containsExactly(signature);
            assertThat(referrers(oras, subject.withDigest(report), null)).containsExactly(nested);
            assertThat(oras.getReferrers(byDigest, REPORT).getManifests().get(0).getAnnotations())
                    .containsEntry("org.example.count", "7");
            assertThat(oras.getManifest(subject.withDigest(signature))
                            .getSubject()
                            .getDigest())
                    .isEqualTo(digest);
            // There is an API, so no tag stands in for it.
            assertThat(oras.getTags(subject).tags()).containsExactly("one");
        }
    }

    @ParameterizedTest
    @MethodSource("io.staithe.interop.Door#all")
    void blobsGoInWholeAndInChunks(Door door) throws Exception {
        try (ServerUnderTest server = ServerUnderTest.open(door)) {
            Registry oras = oras(server, server.login());
            ContainerRef blobs = ref(server, "oras/blobs");
            byte[] whole = bytes(100_000);
            byte[] streamed = bytes(200_000);
            byte[] chunked = bytes(1_000_000);

            Layer first = oras.pushBlob(blobs, whole);
            Layer second = oras.pushBlob(
                    blobs.withDigest(sha256(streamed)),
                    streamed.length,
                    () -> new ByteArrayInputStream(streamed),
                    Map.of());
            Layer third = oras.pushBlobChunked(
                    blobs.withDigest(sha256(chunked)), new ByteArrayInputStream(chunked), chunked.length, 300_000);

            assertThat(oras.fetchBlob(blobs.withDigest(first.getDigest()))).hasBinaryContent(whole);
            assertThat(oras.fetchBlob(blobs.withDigest(second.getDigest()))).hasBinaryContent(streamed);
            assertThat(oras.fetchBlob(blobs.withDigest(third.getDigest()))).hasBinaryContent(chunked);
            assertThat(List.of(first.getDigest(), second.getDigest(), third.getDigest()))
                    .containsExactly(sha256(whole), sha256(streamed), sha256(chunked));
            oras.deleteBlob(blobs.withDigest(first.getDigest()));
            assertThat(server.wire().status("oras/blobs/blobs/" + first.getDigest()))
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @MethodSource("io.staithe.interop.Door#all")
    void tagsAndRepositoriesAreListed(Door door) throws Exception {
        try (ServerUnderTest server = ServerUnderTest.open(door)) {
            Registry oras = oras(server, server.login());
            for (String tag : List.of("b", "c", "a", "d")) {
                oras.pushArtifact(ref(server, "oras/tags:" + tag), BUNDLE, LocalPath.of(note));
            }
            ContainerRef tags = ref(server, "oras/tags");

            assertThat(oras.getTags(tags).tags()).containsExactly("a", "b", "c", "d");
            assertThat(oras.getTags(tags, 2, "a").tags()).containsExactly("b", "c");
            assertThat(oras.getRepositories().repositories()).contains("oras/tags");
        }
    }

    @ParameterizedTest
    @MethodSource("io.staithe.interop.Door#all")
    void aCopyTakesItsReferrersAlong(Door door) throws Exception {
        try (ServerUnderTest server = ServerUnderTest.open(door)) {
            Registry oras = oras(server, server.login());
            ContainerRef source = ref(server, "oras/source:one");
            String digest = digest(oras.pushArtifact(source, BUNDLE, LocalPath.of(data)));
            String signature = digest(oras.attachArtifact(source, SIGNATURE, LocalPath.of(note)));

            ContainerRef target = ref(server, "oras/target:one");
            CopyUtils.copy(oras, source, oras, target, CopyOptions.deep());

            assertThat(server.wire().pull("oras/target", "one").digest()).hasToString(digest);
            assertThat(server.wire().pull("oras/target", signature).digest()).hasToString(signature);
            assertThat(referrers(oras, target.withDigest(digest), SIGNATURE)).containsExactly(signature);
        }
    }

    @ParameterizedTest
    @MethodSource("io.staithe.interop.Door#all")
    void anIndexIsPushedAndDeleted(Door door) throws Exception {
        try (ServerUnderTest server = ServerUnderTest.open(door)) {
            Registry oras = oras(server, server.login());
            ContainerRef child = ref(server, "oras/index:child");
            Manifest manifest = oras.pushArtifact(child, BUNDLE, LocalPath.of(note));

            ContainerRef named = ref(server, "oras/index:one");
            Index pushed = oras.pushIndex(named, Index.fromManifests(List.of(manifest.getDescriptor())));

            assertThat(oras.getIndex(named).getManifests())
                    .extracting(ManifestDescriptor::getDigest)
                    .containsExactly(digest(manifest));
            String digest = pushed.getDescriptor().getDigest();
            assertThat(server.wire().pull("oras/index", "one").digest()).hasToString(digest);
            oras.deleteManifest(named.withDigest(digest));
            assertThat(server.wire().status("oras/index/manifests/one")).isEqualTo(404);
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("io.staithe.interop.Door#locked")
    void nobodyGetsInWithoutTheRightPassword(Door door) throws Exception {
        try (ServerUnderTest server = ServerUnderTest.open(door)) {
            for (Optional<Login> login : List.of(Optional.<Login>empty(), Optional.of(new Login("alice", "wrong")))) {
                Registry oras = oras(server, login);

                assertThatThrownBy(() -> oras.pushArtifact(ref(server, "oras/refused:one"), LocalPath.of(note)))
                        .isInstanceOfSatisfying(
                                OrasException.class,
                                e -> assertThat(e.getStatusCode()).isEqualTo(401));
            }
            assertThat(server.wire().status("oras/refused/tags/list")).isEqualTo(404);
        }
    }

    private static Registry oras(ServerUnderTest server, Optional<Login> login) {
        String host = server.hostAndPort();
        return login.map(user -> Registry.builder().insecure(host, user.name(), user.password()))
                .orElseGet(() -> Registry.builder().insecure(host))
                .build();
    }

    private static ContainerRef ref(ServerUnderTest server, String name) {
        return ContainerRef.parse(server.hostAndPort() + "/" + name);
    }

    private static List<String> referrers(Registry oras, ContainerRef subject, @Nullable ArtifactType type) {
        return oras.getReferrers(subject, type).getManifests().stream()
                .map(ManifestDescriptor::getDigest)
                .toList();
    }

    private static String digest(Manifest manifest) {
        return manifest.getDescriptor().getDigest();
    }

    private static String sha256(byte[] bytes) {
        return Content.wrapping(bytes).digest(DigestAlgorithm.SHA256).toString();
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
