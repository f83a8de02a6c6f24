package io.staithe.registry.image;

import static io.staithe.registry.fixture.TestManifests.CONFIG_TYPE;
import static io.staithe.registry.fixture.TestManifests.LAYER_TYPE;
import static io.staithe.registry.fixture.TestManifests.content;
import static io.staithe.registry.fixture.TestManifests.descriptor;
import static io.staithe.registry.fixture.TestManifests.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.ImageDigestDoesNotMatchException;
import io.staithe.registry.failure.ImageNotFoundException;
import io.staithe.registry.failure.InvalidManifestException;
import io.staithe.registry.failure.LayersNotFoundException;
import io.staithe.registry.failure.ReferencedImagesNotFoundException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.failure.UnsupportedDigestAlgorithmException;
import io.staithe.registry.fixture.TestManifests;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.name.ImageIdentifier;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImagePushTest {
    private final Registry registry = Registry.inMemory();
    private final TestRepository repository = TestRepository.create(registry, "team/app");
    private final TestRepository sparse = TestRepository.create(
            registry, "team/sparse", RepositorySettings.standard().withSparseManifests(true));

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void anImageComesOutAsItWentIn() {
        Content manifest = repository.manifest("a");

        PushedImage pushed = repository.push(manifest, "1.0", "latest");

        assertThat(pushed)
                .isEqualTo(new PushedImage(
                        sha256(manifest),
                        MediaType.OCI_MANIFEST,
                        TestRepository.tags("1.0", "latest"),
                        Optional.empty(),
                        true));
        assertThat(repository.images().pull(ImageIdentifier.of(Tag.of("1.0"))).content())
                .isEqualTo(manifest);
        assertThat(repository.pull(pushed.digest()).content()).isEqualTo(manifest);
        assertThat(detail(pushed.digest()).tags()).containsExactly(Tag.of("1.0"), Tag.of("latest"));
        assertThat(detail(pushed.digest()).image().imageBytes())
                .isEqualTo("{\"seed\":\"a\"}".length() + "layer of a".length());
    }

    @Test
    void pushingAgainChangesNothing() {
        Content manifest = repository.manifest("a");
        repository.push(manifest, "1.0");

        assertThat(repository.push(manifest, "1.0").changed()).isFalse();
        assertThat(repository.push(manifest).changed()).isFalse();
        assertThat(repository.push(manifest, "2.0").changed()).isTrue();
    }

    @Test
    void everyLayerMustBeThereUnlessTheRepositoryIsSparse() {
        Content config = content("{}");
        Content manifest = TestManifests.image(config, content("one"), content("two"));
        repository.layer("one");

        assertThatThrownBy(() -> repository.push(manifest, "x"))
                .isInstanceOfSatisfying(
                        LayersNotFoundException.class,
                        failure ->
                                assertThat(failure.digests()).containsExactly(sha256(config), sha256(content("two"))));
        assertThat(repository.target("x")).isEmpty();
        assertThat(sparse.push(manifest, "x").changed()).isTrue();
    }

    @Test
    void everyChildMustBeThereUnlessTheRepositoryIsSparse() {
        Content child = repository.manifest("child");
        Content index = TestManifests.index(child);

        assertThatThrownBy(() -> repository.push(index, MediaType.OCI_INDEX))
                .isInstanceOfSatisfying(
                        ReferencedImagesNotFoundException.class,
                        failure -> assertThat(failure.digests()).containsExactly(sha256(child)));
        assertThat(sparse.push(index, MediaType.OCI_INDEX).changed()).isTrue();

        repository.push(child);
        assertThat(repository.push(index, MediaType.OCI_INDEX).changed()).isTrue();
    }

    @Test
    void aSizeThatIsNotTrueIsRefusedEvenWhereTheDigestCameBefore() {
        Content config = repository.layer("{}");
        Content layer = repository.layer("layer");
        String right = descriptor(LAYER_TYPE, layer);
        String wrong = descriptor(LAYER_TYPE, sha256(layer), layer.length() + 1);

        assertThatThrownBy(() -> repository.push(TestManifests.image(descriptor(CONFIG_TYPE, config), List.of(wrong))))
                .isInstanceOf(InvalidManifestException.class);
        assertThatThrownBy(() ->
                        repository.push(TestManifests.image(descriptor(CONFIG_TYPE, config), List.of(right, wrong))))
                .isInstanceOf(InvalidManifestException.class);
        assertThat(repository
                        .push(TestManifests.image(descriptor(CONFIG_TYPE, config), List.of(right, right)))
                        .changed())
                .isTrue();
    }

    @Test
    void aDigestThatIsGivenMustBeTheOneOfTheBytes() {
        Content manifest = repository.manifest("a");
        Digest strong = manifest.digest(DigestAlgorithm.SHA512);

        assertThatThrownBy(() -> push(manifest, sha256(content("other"))))
                .isInstanceOf(ImageDigestDoesNotMatchException.class);
        assertThatThrownBy(() -> push(manifest, Digest.parse("sha384:00")))
                .isInstanceOf(UnsupportedDigestAlgorithmException.class);
        assertThat(push(manifest, strong).digest()).isEqualTo(strong);
        assertThat(repository.pull(strong).content()).isEqualTo(manifest);
    }

    @Test
    void theSameBytesKeepTheirType() {
        Content config = repository.layer("{}");
        Content untyped =
                content("{\"schemaVersion\":2,\"config\":" + descriptor(CONFIG_TYPE, config) + ",\"layers\":[]}");
        repository.push(untyped, MediaType.OCI_MANIFEST);

        assertThatThrownBy(() -> repository.push(untyped, MediaType.DOCKER_MANIFEST, "x"))
                .isInstanceOf(InvalidManifestException.class);
        assertThat(repository.target("x")).isEmpty();
    }

    @Test
    void referrersAreListedFilteredAndPagedEvenBeforeTheirSubject() {
        Content subject = repository.manifest("subject");
        Digest digest = sha256(subject);
        Digest first = repository.artifact("a/sbom", digest, subject.length());
        Digest second = repository.artifact("a/signature", digest, subject.length());

        assertThat(repository
                        .images()
                        .referrers(digest, Set.of(), Optional.empty(), 10)
                        .items())
                .extracting(referrer -> referrer.image().digest())
                .containsExactlyInAnyOrder(first, second);
        assertThat(repository
                        .images()
                        .referrers(digest, Set.of("a/sbom"), Optional.empty(), 10)
                        .items())
                .singleElement()
                .satisfies(referrer -> {
                    assertThat(referrer.image().digest()).isEqualTo(first);
                    assertThat(referrer.annotations()).containsEntry("org.example.note", "grüße");
                });
        assertThat(repository
                        .images()
                        .referrers(digest, Set.of(), Optional.empty(), 1)
                        .more())
                .isTrue();
        assertThat(repository
                        .images()
                        .referrers(first, Set.of(), Optional.empty(), 1)
                        .items())
                .isEmpty();

        repository.images().delete(first);
        assertThat(repository
                        .images()
                        .referrers(digest, Set.of(), Optional.empty(), 10)
                        .items())
                .hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Images nowhere = registry.images(RepositoryName.of("no/where"));
        Digest digest = sha256(content("x"));
        ImageIdentifier tag = ImageIdentifier.of(Tag.of("x"));

        assertThatThrownBy(() -> repository.pull(digest)).isInstanceOf(ImageNotFoundException.class);
        assertThatThrownBy(() -> repository.images().pull(tag)).isInstanceOf(ImageNotFoundException.class);
        assertThatThrownBy(() -> repository.images().describe(tag)).isInstanceOf(ImageNotFoundException.class);
        assertThatThrownBy(() -> detail(digest)).isInstanceOf(ImageNotFoundException.class);
        assertThatThrownBy(() -> repository.images().delete(digest)).isInstanceOf(ImageNotFoundException.class);
        assertThatThrownBy(() -> nowhere.pull(tag)).isInstanceOf(RepositoryNotFoundException.class);
        assertThatThrownBy(() -> nowhere.describe(tag)).isInstanceOf(RepositoryNotFoundException.class);
        assertThatThrownBy(() -> nowhere.list(Optional.empty(), 1)).isInstanceOf(RepositoryNotFoundException.class);
        assertThatThrownBy(() -> nowhere.delete(digest)).isInstanceOf(RepositoryNotFoundException.class);
        assertThatThrownBy(() ->
                        nowhere.push(ImagePush.tagged(repository.manifest("a"), MediaType.OCI_MANIFEST, Set.of())))
                .isInstanceOf(RepositoryNotFoundException.class);
        assertThat(nowhere.referrers(digest, Set.of(), Optional.empty(), 1).items())
                .isEmpty();
    }

    private PushedImage push(Content manifest, Digest digest) {
        return repository
                .images()
                .push(new ImagePush(manifest, Optional.of(MediaType.OCI_MANIFEST), Optional.of(digest), Set.of()));
    }

    private ImageDetail detail(Digest digest) {
        return repository.images().describe(ImageIdentifier.of(digest));
    }
}
