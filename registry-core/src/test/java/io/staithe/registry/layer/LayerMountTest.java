package io.staithe.registry.layer;

import static io.staithe.registry.fixture.TestManifests.content;
import static io.staithe.registry.fixture.TestManifests.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.access.Operation;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.AccessDeniedException;
import io.staithe.registry.failure.LayersNotFoundException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.fixture.FakeAccess;
import io.staithe.registry.fixture.TestManifests;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.name.RepositoryName;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LayerMountTest {
    private static final Digest DIGEST = sha256(content("layer"));
    private static final RepositoryName SOURCE = RepositoryName.of("source/app");

    private final FakeAccess access = new FakeAccess();
    private final Registry registry = Registry.builder().access(access).build();
    private final TestRepository target = TestRepository.create(registry, "team/app");
    private final TestRepository source = TestRepository.create(registry, SOURCE.value());
    private final Layers layers = registry.as(FakeAccess.callOf("ann")).layers(target.name());

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aLayerIsMountedFromARepositoryThatMayBeRead() {
        source.layer("layer");

        assertThat(layers.mount(DIGEST, Optional.of(SOURCE))).contains(new Layer(DIGEST, 5));

        assertThat(target.bytes(DIGEST)).isEqualTo(content("layer"));
        source.layers().delete(DIGEST);
        assertThat(target.bytes(DIGEST)).isEqualTo(content("layer"));
    }

    @Test
    void aRepositoryThatMayNotBeReadAnswersAsOneThatLacksTheLayer() {
        source.layer("layer");
        deny(SOURCE);

        assertThat(layers.mount(DIGEST, Optional.of(SOURCE))).isEmpty();
        assertThat(layers.mount(DIGEST, Optional.of(RepositoryName.of("not/there"))))
                .isEmpty();
        assertThat(layers.mount(sha256(content("other")), Optional.of(SOURCE))).isEmpty();
        assertThat(layers.mount(DIGEST, Optional.empty())).isEmpty();
        assertThat(target.layers().find(DIGEST)).isEmpty();
    }

    @Test
    void whoMayNotPushMayNotMount() {
        source.layer("layer");
        access.deny(Operation.BEGIN_UPLOAD);

        assertThatThrownBy(() -> layers.mount(DIGEST, Optional.of(SOURCE))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void withoutASourceAnyRepositoryThatMayBeReadWillDo() {
        source.layer("layer");
        TestRepository hidden = TestRepository.create(registry, "hidden/app");
        hidden.layer("layer");
        deny(hidden.name());

        assertThat(layers.mount(DIGEST, Optional.empty())).isPresent();
    }

    @Test
    void sixteenCandidatesAreTriedAndNoMore() {
        access.deny(request -> request.operation() == Operation.READ_LAYER
                && request.repository()
                        .filter(name -> name.value().startsWith("hidden"))
                        .isPresent());
        for (int i = 0; i < 15; i++) {
            TestRepository.create(registry, "hidden/app" + (10 + i)).layer("layer");
        }
        source.layer("layer");
        assertThat(layers.mount(DIGEST, Optional.empty())).isPresent();
        target.layers().delete(DIGEST);

        TestRepository.create(registry, "hidden/app99").layer("layer");

        assertThat(layers.mount(DIGEST, Optional.empty())).isEmpty();
    }

    @Test
    void aMountNeedsItsRepository() {
        source.layer("layer");
        Layers nowhere = registry.layers(RepositoryName.of("no/where"));

        assertThatThrownBy(() -> nowhere.mount(DIGEST, Optional.of(SOURCE)))
                .isInstanceOf(RepositoryNotFoundException.class);
    }

    @Test
    void namingALayerInAManifestGivesNoRightToIt() {
        source.layer("layer");
        target.layer("{}");

        assertThatThrownBy(() -> target.push(TestManifests.image(content("{}"), content("layer"))))
                .isInstanceOf(LayersNotFoundException.class);
        assertThatThrownBy(() -> target.layers().pull(DIGEST)).isInstanceOf(LayersNotFoundException.class);
    }

    private void deny(RepositoryName repository) {
        access.deny(request -> request.operation() == Operation.READ_LAYER
                && request.repository().equals(Optional.of(repository)));
    }
}
