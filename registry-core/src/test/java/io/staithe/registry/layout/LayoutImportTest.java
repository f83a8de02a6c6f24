package io.staithe.registry.layout;

import static io.staithe.registry.fixture.TestManifests.content;
import static io.staithe.registry.fixture.TestManifests.descriptor;
import static io.staithe.registry.fixture.TestManifests.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.fixture.TestManifests;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.RepositoryName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutImportTest {
    private static final String MANIFEST = MediaType.OCI_MANIFEST.value();
    private static final String INDEX = MediaType.OCI_INDEX.value();

    private final Registry registry = Registry.inMemory();
    private final TestRepository repository = TestRepository.create(registry, "team/app");

    @TempDir
    private Path folder;

    private final Content config = content("{}");
    private final Content image = TestManifests.image(config, content("layer"));

    @BeforeEach
    void emptyLayout() throws IOException {
        Files.writeString(folder.resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
        Files.createDirectories(folder.resolve("blobs/sha256"));
        blob(config);
        blob(content("layer"));
        blob(image);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aManifestWithoutAMediaTypeIsWhatItsDescriptorSays() throws IOException {
        Content bare = content("{\"schemaVersion\":2,\"config\":%s,\"layers\":[]}"
                .formatted(descriptor(TestManifests.CONFIG_TYPE, config)));
        blob(bare);
        index(entry(MANIFEST, bare, "v1"));

        ImportReport report = read();

        assertThat(report.images()).singleElement().satisfies(pushed -> {
            assertThat(pushed.mediaType()).isEqualTo(MediaType.OCI_MANIFEST);
            assertThat(repository.pull(pushed.digest()).content()).isEqualTo(bare);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0",
        "team/app:1.0, 1.0",
        "registry.example:5000/team/app:1.0, 1.0",
        "docker.io/library/alpine:3@sha256:00, 3",
        "registry.example:5000/team/app,",
        "not a tag,",
        "team/app:..,",
        "'',",
    })
    void onlyALegalTagOfANameCounts(String name, String tag) throws IOException {
        index(entry(MANIFEST, image, name));

        ImportReport report = read();

        assertThat(repository.tags().list(Optional.empty(), 10).items())
                .extracting(found -> found.tag().value())
                .isEqualTo(tag == null ? List.of() : List.of(tag));
        assertThat(report.notes()).hasSize(tag == null ? 1 : 0);
    }

    @Test
    void containerdsNameCountsWhereTheOtherHoldsNoTag() throws IOException {
        index("""
                {"mediaType":"%s","digest":"%s","size":%d,"annotations":{\
                "io.containerd.image.name":"docker.io/library/alpine:3.20"}}""".formatted(MANIFEST, sha256(image), image.length()));

        read();

        assertThat(repository.target("3.20")).contains(sha256(image));
    }

    @Test
    void aTagOfTwoImagesIsGivenToNeither() throws IOException {
        Content other = TestManifests.image(config);
        blob(other);
        index(entry(MANIFEST, image, "x"), entry(MANIFEST, other, "x"), entry(MANIFEST, image, "y"));

        ImportReport report = read();

        assertThat(report.images()).hasSize(2);
        assertThat(report.notes()).hasSize(1);
        assertThat(repository.target("x")).isEmpty();
        assertThat(repository.target("y")).contains(sha256(image));
    }

    @Test
    void entriesThatAreNoImagesAreLeftOutAndNoted() throws IOException {
        index(entry("application/xml", content("layer"), "x"), entry(MANIFEST, image, "y"));

        ImportReport report = read();

        assertThat(report.images()).hasSize(1);
        assertThat(report.notes()).singleElement().asString().contains("application/xml");
    }

    @Test
    void whatTheRepositoryHasAlreadyNeedNotBeInTheLayout() throws IOException {
        repository.layer("layer");
        Files.delete(path(sha256(content("layer"))));
        index(entry(MANIFEST, image, "x"));

        read();

        assertThat(repository.target("x")).contains(sha256(image));
    }

    @Test
    void aRepositoryIsMadeWhereTheRegistryMakesThemOnPush() throws IOException {
        index(entry(MANIFEST, image, "x"));
        RepositoryName name = RepositoryName.of("made/here");
        try (Registry open =
                Registry.builder().createOnPush(RepositorySettings.standard()).build()) {
            layout().importInto(open.images(name), open.layers(name));

            assertThat(open.repositories().find(name)).isPresent();
        }
        assertThatThrownBy(() -> layout().importInto(registry.images(name), registry.layers(name)))
                .isInstanceOf(RepositoryNotFoundException.class);
    }

    @Test
    void aLayerOfAnotherDigestIsRefusedBeforeAnyImage() throws IOException {
        Files.writeString(path(sha256(content("layer"))), "LAYER");
        Content fine = TestManifests.image(config);
        blob(fine);
        index(entry(MANIFEST, fine, "fine"), entry(MANIFEST, image, "x"));

        assertThatThrownBy(this::read).isInstanceOf(InvalidLayerException.class);

        assertThat(repository.images().list(Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void aManifestOfAnotherDigestIsRefused() throws IOException {
        String other = new String(image.toArray(), java.nio.charset.StandardCharsets.UTF_8).replace(":2", ":3");
        Files.writeString(path(sha256(image)), other);

        index(entry(MANIFEST, image, "x"));

        assertRefused("has another digest");
    }

    @Test
    void indexesInACircleAreRefused() throws IOException {
        Digest first = sha256(content("first"));
        Digest second = sha256(content("second"));
        Content atFirst = TestManifests.index(descriptor(INDEX, second, 219));
        Content atSecond = TestManifests.index(descriptor(INDEX, first, 219));
        Files.write(path(first), atFirst.toArray());
        Files.write(path(second), atSecond.toArray());

        index(descriptor(INDEX, first, atFirst.length()));

        assertRefused("has another digest");
    }

    @Test
    void indexesNestedWithoutEndAreRefused() throws IOException {
        Content inner = TestManifests.index(image);
        for (int depth = 0; depth < 32; depth++) {
            blob(inner);
            inner = TestManifests.index(descriptor(INDEX, inner));
        }
        blob(inner);
        index(entry(INDEX, inner, "x"));

        assertRefused("nested more than 32 deep");
    }

    @Test
    void missingBlobsAreRefused() throws IOException {
        Files.delete(path(sha256(content("layer"))));
        index(entry(MANIFEST, image, "x"));
        assertRefused("the layer " + sha256(content("layer")) + " is missing");

        Content indexed = TestManifests.index(TestManifests.image(content("not there")));
        blob(indexed);
        index(entry(INDEX, indexed, "x"));
        assertRefused("is missing");

        index(entry(MANIFEST, content("nowhere"), "x"));
        assertRefused("is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schemaVersion\":2,\"manifests\":[{\"mediaType\":\"a/b\",\"digest\":\"sha256:../../../x\",\"size\":1}]}",
                "{\"schemaVersion\":2,\"manifests\":[{\"mediaType\":\"a/b\",\"digest\":\"../x:y\",\"size\":1}]}",
                "{\"schemaVersion\":2,\"manifests\":[{\"mediaType\":\"a/b\",\"size\":1}]}",
                "{\"schemaVersion\":2,\"manifests\":[{\"mediaType\":\"a/b\",\"digest\":\"a:b\",\"size\":-1}]}",
                "{\"schemaVersion\":2,\"manifests\":[{\"mediaType\":\"a/b\",\"digest\":\"a:b\",\"size\":1.0}]}",
                "{\"schemaVersion\":2,\"manifests\":[7]}",
                "{\"schemaVersion\":2,\"schemaVersion\":2,\"manifests\":[]}",
                "{\"schemaVersion\":2,\"manifests\":[]} {}",
                "{\"manifests\":[]}",
                "null",
                "",
            })
    void aMalformedIndexIsRefused(String json) throws IOException {
        Files.writeString(folder.resolve("index.json"), json);

        assertRefused("");
    }

    @Test
    void aDeepOrHugeIndexIsRefused() throws IOException {
        Files.writeString(folder.resolve("index.json"), "{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}");
        assertRefused("nested too deeply");

        Files.writeString(folder.resolve("index.json"), " ".repeat(16 * 1024 * 1024 + 1));
        assertRefused("larger than 16777216 bytes");
    }

    @Test
    void aManifestThatNoRegistryTakesIsRefused() throws IOException {
        Content deep = content("{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}");
        blob(deep);
        index(entry(MANIFEST, deep, "x"));
        assertRefused("cannot be imported");

        Content huge = content(" ".repeat(4 * 1024 * 1024 + 1));
        blob(huge);
        index(entry(MANIFEST, huge, "x"));
        assertRefused("more bytes than a registry takes");
    }

    @Test
    void aSizeThatIsNotTrueIsRefused() throws IOException {
        index(descriptor(MANIFEST, sha256(image), image.length() + 1));

        assertRefused("are announced");
    }

    @Test
    void anUnknownAlgorithmIsRefused() throws IOException {
        index(descriptor(MANIFEST, Digest.parse("blake3:00"), 1));

        assertRefused("not supported");
    }

    private ImportReport read() throws IOException {
        return layout().importInto(repository.images(), repository.layers());
    }

    private void assertRefused(String because) {
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidLayoutException.class)
                .hasMessageContaining(because);
        assertThat(repository.images().list(Optional.empty(), 10).items()).isEmpty();
        assertThat(repository.layers().list(Optional.empty(), 10).items()).isEmpty();
    }

    private OciLayout layout() {
        return OciLayout.at(folder);
    }

    private Path path(Digest digest) {
        return folder.resolve("blobs/sha256").resolve(digest.encoded());
    }

    private void blob(Content content) throws IOException {
        Files.write(path(sha256(content)), content.toArray());
    }

    private void index(String... entries) throws IOException {
        Files.writeString(
                folder.resolve("index.json"),
                "{\"schemaVersion\":2,\"manifests\":[" + String.join(",", entries) + "]}");
    }

    private static String entry(String type, Content content, String name) {
        String descriptor = descriptor(type, content);
        return descriptor.substring(0, descriptor.length() - 1)
                + ",\"annotations\":{\"org.opencontainers.image.ref.name\":\"" + name + "\"}}";
    }
}
