package io.staithe.registry.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.ImageNotFoundException;
import io.staithe.registry.fixture.TestManifests;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.name.ImageIdentifier;
import io.staithe.registry.name.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutMergeTest {
    private static final Digest STRANGER = TestManifests.sha256(TestManifests.content("stranger"));

    private final Registry registry = Registry.inMemory();
    private final TestRepository repository = TestRepository.create(registry, "team/app");

    @TempDir
    private Path folder;

    @BeforeEach
    void layoutOfSomebodyElse() throws IOException {
        Files.writeString(folder.resolve("oci-layout"), "{ \"imageLayoutVersion\": \"1.0.0\" }");
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void entriesOfOthersAndUnknownMembersStay() throws IOException {
        String entry = """
                {"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"%s","size":7,\
                "platform":{"os":"linux"},"annotations":{"org.opencontainers.image.ref.name":"theirs"}}""".formatted(STRANGER);
        index("{\"schemaVersion\":2,\"x\":[1.5,null,{\"y\":true}],\"manifests\":[" + entry + "],\"z\":\"ß\"}");
        repository.image("mine", "mine");

        export("mine");

        assertThat(folder.resolve("index.json"))
                .content()
                .startsWith("{\"schemaVersion\":2,\"x\":[1.5,null,{\"y\":true}],\"manifests\":[" + entry + ",{")
                .endsWith("],\"z\":\"ß\"}");
        assertThat(entries()).extracting(found -> found.refName().orElseThrow()).containsExactly("theirs", "mine");
    }

    @Test
    void aTagThatMovedReplacesItsEntry() throws IOException {
        repository.image("one", "stays", "moves");
        export("stays", "moves");
        Digest two = repository.image("two", "moves");

        export("moves");

        assertThat(entries()).hasSize(2);
        assertThat(entries())
                .filteredOn(entry -> entry.refName().orElseThrow().equals("moves"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.digest()).isEqualTo(two));
    }

    @Test
    void anEntryWithoutANameIsAddedOnce() throws IOException {
        Digest digest = repository.image("one");
        List<ImageIdentifier> wanted = List.of(ImageIdentifier.of(digest));

        layout().exportFrom(repository.images(), repository.layers(), wanted);
        ExportReport again = layout().exportFrom(repository.images(), repository.layers(), wanted);

        assertThat(entries()).hasSize(1);
        assertThat(again.newBlobs()).isZero();
    }

    @Test
    void aBlobOfTheWrongSizeIsWrittenAnew() throws IOException {
        Digest digest = repository.image("one", "one");
        export("one");
        Path blob = folder.resolve("blobs/sha256").resolve(digest.encoded());
        Files.writeString(blob, "torn");

        export("one");

        assertThat(blob).hasBinaryContent(repository.pull(digest).content().toArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schemaVersion\":2}",
                "{\"schemaVersion\":2,\"manifests\":null}",
                "{\"manifests\":[],\"schemaVersion\":2}",
            })
    void anIndexWithoutEntriesIsAddedTo(String index) throws IOException {
        index(index);
        repository.image("one", "one");

        export("one");

        assertThat(entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{\"schemaVersion\":2,\"manifests\":{}}", "{\"schemaVersion\":1,\"manifests\":[]}"})
    void aBrokenIndexIsRefusedAndLeftAlone(String index) throws IOException {
        index(index);
        repository.image("one", "one");

        assertThatThrownBy(() -> export("one")).isInstanceOf(InvalidLayoutException.class);

        assertThat(folder.resolve("index.json")).hasContent(index);
        assertThat(folder.resolve("blobs")).doesNotExist();
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Files.delete(folder.resolve("oci-layout"));
        index("{\"name\":\"a web page\"}");

        assertThatThrownBy(() -> export("one")).isInstanceOf(InvalidLayoutException.class);

        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("index.json"));
    }

    @Test
    void anImageThatDoesNotExistLeavesTheIndexAsItWas() throws IOException {
        repository.image("one", "one");
        export("one");
        byte[] before = Files.readAllBytes(folder.resolve("index.json"));

        assertThatThrownBy(() -> export("one", "missing")).isInstanceOf(ImageNotFoundException.class);

        assertThat(folder.resolve("index.json")).hasBinaryContent(before);
    }

    private OciLayout layout() {
        return OciLayout.at(folder);
    }

    private void export(String... tags) throws IOException {
        List<ImageIdentifier> wanted =
                List.of(tags).stream().map(Tag::of).map(ImageIdentifier::of).toList();
        layout().exportFrom(repository.images(), repository.layers(), wanted);
    }

    private void index(String json) throws IOException {
        Files.writeString(folder.resolve("index.json"), json);
    }

    private List<LayoutEntry> entries() throws IOException {
        return new LayoutFolder(folder).entries();
    }
}
