package io.staithe.registry.limit;

import static io.staithe.registry.fixture.TestManifests.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.catalog.Page;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InvalidManifestException;
import io.staithe.registry.failure.LimitExceededException;
import io.staithe.registry.fixture.ManualClock;
import io.staithe.registry.fixture.TestManifests;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.layer.LayerPart;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.name.UploadId;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each limit at N and at N + 1, by way of the doors. */
class EveryLimitTest {
    /** Uses a repository up to a count or size, which is within the limit or one beyond it. */
    private interface Use {
        void upTo(TestRepository repository, int amount);
    }

    /** How each limit is reached; a new limit fails here until somebody says how. */
    private static final Map<Limit, Use> USES = Map.ofEntries(
            Map.entry(Limit.MANIFEST_BYTES, (repository, amount) -> {
                Content fine = repository.manifest("a");
                String padding = " ".repeat(amount - fine.length());
                repository.push(content(new String(fine.toArray(), StandardCharsets.UTF_8) + padding));
            }),
            Map.entry(Limit.MANIFEST_DEPTH, (repository, amount) -> {
                String deep = ",\"x\":" + "[".repeat(amount - 1) + "]".repeat(amount - 1);
                String config = TestManifests.descriptor(TestManifests.CONFIG_TYPE, repository.layer("{}"));
                repository.push(TestManifests.image(config, List.of(), deep));
            }),
            Map.entry(
                    Limit.LAYERS,
                    (repository, amount) -> repository.push(TestManifests.image(
                            repository.layer("{}"),
                            numbers(amount).map(repository::layer).toArray(Content[]::new)))),
            Map.entry(
                    Limit.INDEX_CHILDREN,
                    (repository, amount) -> repository.index(
                            numbers(amount).map(repository::image).toList())),
            Map.entry(
                    Limit.TAGS_PER_IMAGE,
                    (repository, amount) -> numbers(amount).forEach(tag -> repository.image("a", "t" + tag))),
            Map.entry(
                    Limit.TAGS_PER_PUSH,
                    (repository, amount) -> repository.image(
                            "a", numbers(amount).map(tag -> "t" + tag).toArray(String[]::new))),
            Map.entry(
                    Limit.REPOSITORIES,
                    (repository, amount) -> numbers(amount - 1)
                            .forEach(name ->
                                    repository.registry().repositories().create(RepositoryName.of("app" + name)))),
            Map.entry(
                    Limit.IMAGES_PER_REPOSITORY,
                    (repository, amount) -> numbers(amount).forEach(repository::image)),
            Map.entry(Limit.LAYER_BYTES, (repository, amount) -> append(repository, amount - 1, 1)),
            Map.entry(
                    Limit.LAYER_PARTS,
                    (repository, amount) -> append(
                            repository, IntStream.range(0, amount).map(i -> 1).toArray())),
            Map.entry(
                    Limit.OPEN_UPLOADS,
                    (repository, amount) ->
                            numbers(amount).forEach(i -> repository.layers().begin(DigestAlgorithm.SHA256))),
            Map.entry(Limit.UNCOMMITTED_BYTES, (repository, amount) -> {
                append(repository, amount - 1);
                append(repository, 1);
            }));

    @ParameterizedTest
    @EnumSource
    void whatIsWithinALimitIsTakenAndOneMoreIsNot(Limit limit) {
        int most = switch (limit) {
            case MANIFEST_BYTES -> 2_000;
            case MANIFEST_DEPTH -> 5;
            default -> 3;
        };
        Use use = USES.get(limit);
        assertThat(use).as("how %s is reached", limit).isNotNull();

        try (Registry registry = registry(limit, most)) {
            TestRepository repository = TestRepository.create(registry, "team/app");
            assertThatCode(() -> use.upTo(repository, most)).doesNotThrowAnyException();
        }
        try (Registry registry = registry(limit, most)) {
            TestRepository repository = TestRepository.create(registry, "team/app");
            assertThatThrownBy(() -> use.upTo(repository, most + 1)).satisfies(failure -> {
                if (limit == Limit.MANIFEST_DEPTH) {
                    assertThat(failure).isInstanceOf(InvalidManifestException.class);
                } else {
                    assertThat(failure).isInstanceOfSatisfying(LimitExceededException.class, exceeded -> {
                        assertThat(exceeded.limit()).isEqualTo(limit);
                        assertThat(exceeded.most()).isEqualTo(most);
                        assertThat(exceeded).hasMessageContaining(limit.noun());
                    });
                }
            });
        }
    }

    @Test
    void aRestoredTagCountsToo() {
        ManualClock clock = new ManualClock();
        Limits one = Limits.standard().with(Limit.TAGS_PER_IMAGE, 1);
        try (Registry registry = Registry.builder().clock(clock).limits(one).build()) {
            TestRepository repository = TestRepository.create(registry, "team/app");
            repository.image("a", "moved");
            clock.advance(Duration.ofDays(1));
            repository.image("b", "moved");
            repository.image("a", "other");

            assertThatThrownBy(() -> repository.tags().restore(Tag.of("moved"), ManualClock.BEGINNING))
                    .isInstanceOf(LimitExceededException.class);
        }
    }

    @Test
    void whatPassesALimitLeavesNothing() {
        try (Registry registry = registry(Limit.TAGS_PER_IMAGE, 2)) {
            TestRepository repository = TestRepository.create(registry, "team/app");

            assertThatThrownBy(() -> repository.image("a", "x", "y", "z")).isInstanceOf(LimitExceededException.class);

            assertThat(repository.tags().list(Optional.empty(), 10)).isEqualTo(new Page<>(List.of(), false));
            assertThat(repository.images().list(Optional.empty(), 10).items()).isEmpty();
        }
    }

    @Test
    void aWholeLayerCountsAsAnUploadDoes() {
        try (Registry registry = registry(Limit.LAYER_BYTES, 3)) {
            TestRepository repository = TestRepository.create(registry, "team/app");
            repository.layer("abc");

            assertThatThrownBy(() -> repository.layer("abcd")).isInstanceOf(LimitExceededException.class);
            Content four = content("abcd");
            Digest digest = TestManifests.sha256(four);
            assertThatThrownBy(() -> repository.layers().push(digest, OptionalLong.empty(), four.stream()))
                    .isInstanceOf(LimitExceededException.class);
        }
    }

    @Test
    void whatIsAnnouncedAsTooLongIsNotRead() {
        try (Registry registry = registry(Limit.LAYER_BYTES, 3)) {
            TestRepository repository = TestRepository.create(registry, "team/app");
            Content four = content("abcd");
            InputStream stream = four.stream();

            assertThatThrownBy(() -> repository.layers().push(TestManifests.sha256(four), OptionalLong.of(4), stream))
                    .isInstanceOf(LimitExceededException.class);
            assertThat(stream).hasBinaryContent(four.toArray());
        }
    }

    @Test
    void uploadsThatGrowAtTheSameTimeKeepTheLimitTogether() {
        try (Registry registry = registry(Limit.UNCOMMITTED_BYTES, 3)) {
            TestRepository repository = TestRepository.create(registry, "team/app");
            UploadId one = repository.layers().begin(DigestAlgorithm.SHA256).id();
            UploadId two = repository.layers().begin(DigestAlgorithm.SHA256).id();
            InputStream nested = new FilterInputStream(content("ab").stream()) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    if (repository.layers().status(two).offset() == 0) {
                        repository.layers().append(two, LayerPart.at(0, content("cd").stream()));
                    }
                    return super.read(buffer, offset, length);
                }
            };

            assertThatThrownBy(() -> repository.layers().append(one, LayerPart.at(0, nested)))
                    .isInstanceOf(LimitExceededException.class);
            assertThat(repository.layers().status(one).offset()).isZero();
        }
    }

    @Test
    void aLimitIsAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.standard().with(Limit.LAYERS, 0));
    }

    private static Registry registry(Limit limit, int most) {
        return Registry.builder().limits(Limits.standard().with(limit, most)).build();
    }

    private static Stream<String> numbers(int amount) {
        return IntStream.range(0, amount).mapToObj(Integer::toString);
    }

    private static void append(TestRepository repository, int... parts) {
        UploadId id = repository.layers().begin(DigestAlgorithm.SHA256).id();
        long offset = 0;
        for (int part : parts) {
            offset = repository
                    .layers()
                    .append(id, LayerPart.at(offset, content("x".repeat(part)).stream()))
                    .offset();
        }
    }
}
