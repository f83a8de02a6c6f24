package io.staithe.registry.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.fixture.TestManifests;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.image.ImageDetail;
import io.staithe.registry.image.ImagePush;
import io.staithe.registry.image.PushedImage;
import io.staithe.registry.name.ImageIdentifier;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutRoundTripTest {
    private final Registry here = Registry.inMemory();
    private final Registry there = Registry.inMemory();
    private final TestRepository source = TestRepository.create(here, "team/source");
    private final TestRepository target = TestRepository.create(there, "other/target");

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void aWholeRepositoryArrivesByteForByte() throws IOException {
        Digest amd64 = source.image("amd64");
        Digest arm64 = source.image("arm64");
        Digest index = source.index(List.of(amd64, arm64), "1.0", "latest");
        source.artifact(
                "application/vnd.example.sbom",
                amd64,
                source.pull(amd64).content().length());
        source.image("plain", "plain");
        source.image("nameless");

        ExportReport exported = layout().exportAll(source.images(), source.layers());
        ImportReport imported = layout().importInto(target.images(), target.layers());

        assertThat(exported.images()).isEqualTo(6);
        assertThat(exported.notes()).isEmpty();
        assertThat(imported.notes()).isEmpty();
        assertThat(imported.images()).hasSize(6);
        assertThat(details(target))
                .usingRecursiveComparison()
                .ignoringFields("image.pushedAt")
                .isEqualTo(details(source));
        for (ImageDetail detail : details(source)) {
            Digest digest = detail.image().digest();
            assertThat(target.pull(digest)).isEqualTo(source.pull(digest));
        }
        source.layers()
                .list(Optional.empty(), 100)
                .items()
                .forEach(layer -> assertThat(target.bytes(layer.digest())).isEqualTo(source.bytes(layer.digest())));
        assertThat(target.target("latest")).contains(index);
    }

    @Test
    void anIndexBringsItsChildrenAndTheirReferrersAndThoseOfThem() throws IOException {
        Digest child = source.image("child");
        source.index(List.of(child), "multi");
        int size = source.pull(child).content().length();
        Digest sbom = source.artifact("application/vnd.example.sbom", child, size);
        Digest signature = source.artifact(
                "application/vnd.example.signature",
                sbom,
                source.pull(sbom).content().length());
        source.image("other", "other");

        layout().exportFrom(source.images(), source.layers(), List.of(tag("multi")));
        layout().importInto(target.images(), target.layers());

        assertThat(details(target))
                .hasSize(4)
                .extracting(detail -> detail.image().digest())
                .contains(child, sbom, signature);
        assertThat(entries())
                .hasSize(3)
                .filteredOn(entry -> entry.refName().isEmpty())
                .hasSize(2);
    }

    @Test
    void withoutReferrersTheyStayBehind() throws IOException {
        Digest image = source.image("a", "a");
        source.artifact(
                "application/vnd.example.sbom",
                image,
                source.pull(image).content().length());

        ExportReport one = layout().withoutReferrers().exportFrom(source.images(), source.layers(), List.of(tag("a")));
        ExportReport all = layout().withoutReferrers().exportAll(source.images(), source.layers());

        assertThat(one.images()).isEqualTo(1);
        assertThat(all.images()).isEqualTo(1);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void contentUnderSha512AndAnEmptyLayerArrive() throws IOException {
        Content config = TestManifests.content("{}");
        Content empty = Content.empty();
        Digest configDigest = config.digest(DigestAlgorithm.SHA512);
        source.push(configDigest, config);
        source.layer("");
        Content manifest = TestManifests.image(
                TestManifests.descriptor(TestManifests.CONFIG_TYPE, configDigest, config.length()),
                List.of(TestManifests.descriptor(TestManifests.LAYER_TYPE, empty)));
        Digest digest = manifest.digest(DigestAlgorithm.SHA512);
        PushedImage pushed = source.images()
                .push(new ImagePush(
                        manifest,
                        Optional.of(MediaType.OCI_MANIFEST),
                        Optional.of(digest),
                        TestRepository.tags("strong")));

        layout().exportAll(source.images(), source.layers());
        layout().importInto(target.images(), target.layers());

        assertThat(folder.resolve("blobs/sha512").resolve(digest.encoded())).hasBinaryContent(manifest.toArray());
        assertThat(target.target("strong")).contains(pushed.digest());
        assertThat(target.bytes(configDigest)).isEqualTo(config);
        assertThat(target.bytes(TestManifests.sha256(empty))).isEqualTo(empty);
    }

    @Test
    void foreignLayersAreSkipped() throws IOException {
        Content config = source.layer("{}");
        String foreign = TestManifests.descriptor(TestManifests.FOREIGN_TYPE, TestManifests.content("elsewhere"));
        Digest digest = source.push(
                        TestManifests.image(
                                TestManifests.descriptor(TestManifests.CONFIG_TYPE, config), List.of(foreign)),
                        "windows")
                .digest();

        ExportReport report = layout().exportAll(source.images(), source.layers());
        layout().importInto(target.images(), target.layers());

        assertThat(report.notes()).isEmpty();
        assertThat(target.target("windows")).contains(digest);
    }

    @Test
    void whatASparseRepositoryLacksIsNotedAndLeftOut() throws IOException {
        TestRepository sparse = TestRepository.create(
                here, "sparse", RepositorySettings.standard().withSparseManifests(true));
        Content child = TestManifests.image(TestManifests.content("{}"));
        sparse.push(TestManifests.index(child), MediaType.OCI_INDEX, "index");

        ExportReport report = layout().exportAll(sparse.images(), sparse.layers());

        assertThat(report.images()).isEqualTo(1);
        assertThat(report.notes())
                .singleElement()
                .asString()
                .contains(TestManifests.sha256(child).toString());
    }

    @Test
    void moreTagsThanOnePushTakesAreImportedInSeveral() throws IOException {
        Content manifest = source.manifest("popular");
        List<String> tags =
                IntStream.range(0, 120).mapToObj(number -> "t" + number).toList();
        tags.forEach(tag -> source.push(manifest, tag));

        layout().exportAll(source.images(), source.layers());
        ImportReport report = layout().importInto(target.images(), target.layers());

        assertThat(report.images())
                .singleElement()
                .satisfies(image -> assertThat(image.tags()).hasSize(120));
        assertThat(target.tags().list(Optional.empty(), 1000).items()).hasSize(120);
    }

    @Test
    void importingTwiceChangesNothing() throws IOException {
        source.image("a", "a");
        layout().exportAll(source.images(), source.layers());

        ImportReport first = layout().importInto(target.images(), target.layers());
        ImportReport second = layout().importInto(target.images(), target.layers());

        assertThat(first.newLayers()).isEqualTo(2);
        assertThat(second.newLayers()).isZero();
        assertThat(second.knownLayers()).isEqualTo(2);
        assertThat(second.images())
                .allSatisfy(image -> assertThat(image.changed()).isFalse());
    }

    @Test
    void nothingButTheLayoutIsLeftInTheFolder() throws IOException {
        source.image("a", "a");

        layout().exportAll(source.images(), source.layers());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("oci-layout", "index.json", "blobs");
        }
        assertThat(folder.resolve("oci-layout")).hasContent("{\"imageLayoutVersion\":\"1.0.0\"}");
    }

    private OciLayout layout() {
        return OciLayout.at(folder);
    }

    private List<LayoutEntry> entries() throws IOException {
        return new LayoutFolder(folder).entries();
    }

    private static ImageIdentifier tag(String tag) {
        return ImageIdentifier.of(Tag.of(tag));
    }

    private static List<ImageDetail> details(TestRepository repository) {
        return repository.images().list(Optional.empty(), 100).items();
    }
}
