package io.staithe.tck;

import static io.staithe.tck.Samples.ALICE;
import static io.staithe.tck.Samples.APP;
import static io.staithe.tck.Samples.MISSING;
import static io.staithe.tck.Samples.NOON;
import static io.staithe.tck.Samples.OTHER;
import static io.staithe.tck.Samples.blob;
import static io.staithe.tck.Samples.digest;
import static io.staithe.tck.Samples.event;
import static io.staithe.tck.Samples.image;
import static io.staithe.tck.Samples.layer;
import static io.staithe.tck.Samples.pointed;
import static io.staithe.tck.Samples.referrer;
import static io.staithe.tck.Samples.repository;
import static io.staithe.tck.Samples.upload;
import static io.staithe.tck.Samples.uploadId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.catalog.TagFilter;
import io.staithe.registry.catalog.TagMutability;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.name.UploadId;
import io.staithe.registry.store.Transaction;
import io.staithe.registry.store.UploadTable.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link io.staithe.registry.store.RepositoryTable}. */
abstract class RepositoryContract extends StoreTest {

    static Stream<RepositorySettings> settings() {
        TagFilter dev = TagFilter.of("dev-*");
        RepositorySettings standard = RepositorySettings.standard();
        return Stream.of(
                standard,
                standard.withSparseManifests(true),
                standard.withTagMutability(TagMutability.immutable()),
                standard.withTagMutability(TagMutability.mutableExcept(dev)),
                standard.withTagMutability(TagMutability.immutableExcept(
                        dev, TagFilter.of("*"), TagFilter.of("a.b_c"), TagFilter.of("-"), TagFilter.of("x*y*"))));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void keepsSettings(RepositorySettings settings) {
        RepositoryRecord repository = new RepositoryRecord(APP, NOON, settings);
        change(tx -> tx.repositories().insert(repository));
        assertThat(find(APP)).contains(repository);
        RepositoryRecord standard = repository(OTHER);
        change(tx -> tx.repositories().insert(standard));
        change(tx -> tx.repositories().update(standard.with(settings)));
        assertThat(find(OTHER)).contains(standard.with(settings));
    }

    @Test
    void findsNothingThatIsNotThere() {
        assertThat(find(APP)).isEmpty();
        change(tx -> tx.repositories().insert(repository(APP)));
        assertThat(find(MISSING)).isEmpty();
    }

    @Test
    void instantsAreKeptInMicroseconds() {
        for (String instant : List.of(
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "2026-01-01T00:00:00.000001Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999Z")) {
            RepositoryRecord repository =
                    new RepositoryRecord(APP, Instant.parse(instant), RepositorySettings.standard());
            change(tx -> {
                tx.repositories().delete(APP);
                tx.repositories().insert(repository);
            });
            assertThat(find(APP)).contains(repository);
        }
    }

    @Test
    void insertsANameOnce() {
        assertThat(this.<Boolean>write(tx -> tx.repositories().insert(repository(APP))))
                .isTrue();
        RepositoryRecord second =
                repository(APP).with(RepositorySettings.standard().withSparseManifests(true));
        assertThat(this.<Boolean>write(tx -> tx.repositories().insert(second))).isFalse();
        assertThat(find(APP)).contains(repository(APP));
        assertThat(this.<Long>read(tx -> tx.repositories().count())).isEqualTo(1);
    }

    @Test
    void updatesOnlyWhatIsThereAndLeavesTheContent() {
        assertThat(this.<Boolean>write(tx -> tx.repositories().update(repository(APP))))
                .isFalse();
        assertThat(find(APP)).isEmpty();
        change(tx -> {
            tx.repositories().insert(repository(APP));
            tx.images().insert(APP, image("image"));
        });
        assertThat(this.<Boolean>write(tx -> tx.repositories().update(repository(APP))))
                .isTrue();
        assertThat(this.<Long>read(tx -> tx.images().count(APP))).isEqualTo(1);
        assertThat(this.<Long>read(tx -> tx.repositories().count())).isEqualTo(1);
    }

    @Test
    void counts() {
        assertThat(this.<Long>read(tx -> tx.repositories().count())).isZero();
        change(tx -> {
            tx.repositories().insert(repository(APP));
            tx.repositories().insert(repository(OTHER));
            tx.repositories().delete(APP);
            tx.repositories().delete(MISSING);
        });
        assertThat(this.<Long>read(tx -> tx.repositories().count())).isEqualTo(1);
    }

    @Test
    void pagesComeInByteOrder() {
        List<String> sorted = List.of("a-b", "a-b/c", "a.b", "a/b", "a0", "a_b", "aa", "b/0", "b0");
        change(tx -> Stream.of(8, 1, 6, 0, 3, 7, 2, 5, 4)
                .forEach(i -> tx.repositories().insert(repository(sorted.get(i)))));
        assertThat(page(Optional.empty(), 100)).isEqualTo(sorted);
        for (int i = 0; i < sorted.size(); i++) {
            Optional<RepositoryName> after = Optional.of(RepositoryName.of(sorted.get(i)));
            assertThat(page(after, 2)).isEqualTo(sorted.subList(i + 1, Math.min(i + 3, sorted.size())));
        }
    }

    @Test
    void aPageBeginsAfterANameThatNeedNotExist() {
        change(tx -> {
            tx.repositories().insert(repository("aa"));
            tx.repositories().insert(repository("cc"));
        });
        assertThat(page(Optional.of(RepositoryName.of("a0")), 10)).containsExactly("aa", "cc");
        assertThat(page(Optional.of(RepositoryName.of("bb")), 10)).containsExactly("cc");
        assertThat(page(Optional.of(RepositoryName.of("dd")), 10)).isEmpty();
    }

    @Test
    void aPageHoldsAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> page(Optional.empty(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> page(Optional.empty(), -1));
    }

    @Test
    void deletesOnlyWhatIsThere() {
        assertThat(this.<Boolean>write(tx -> tx.repositories().delete(APP))).isFalse();
    }

    @Test
    void nothingOfADeletedRepositoryComesBackWithItsName() {
        change(tx -> fill(tx, APP));
        change(tx -> fill(tx, OTHER));
        assertThat(this.<Boolean>write(tx -> tx.repositories().delete(APP))).isTrue();
        assertIsEmpty(APP);
        change(tx -> tx.repositories().insert(repository(APP)));
        assertIsEmpty(APP);
        change(tx -> fill(tx, APP));
        assertIsFull(APP);
    }

    @Test
    void deletingARepositoryLeavesTheOthers() {
        change(tx -> fill(tx, OTHER));
        change(tx -> fill(tx, APP));
        change(tx -> tx.outbox().append(event("delete", NOON)));
        change(tx -> tx.repositories().delete(APP));
        assertIsFull(OTHER);
        store().read(HERE, tx -> {
            assertThat(tx.blobs().find(digest("layer"))).isPresent();
            assertThat(tx.links().repositoriesWith(digest("layer"), 10)).containsExactly(OTHER);
            assertThat(tx.uploads().usage(ALICE)).isEqualTo(new Usage(1, 10));
            assertThat(tx.uploads().expired(NOON, 10)).hasSize(1);
            assertThat(tx.outbox().page(0, 10)).hasSize(1);
            return true;
        });
    }

    @Test
    void aRepositoryIsDeletedAndCreatedInOneTransaction() {
        change(tx -> fill(tx, APP));
        change(tx -> {
            tx.repositories().delete(APP);
            tx.repositories().insert(repository(APP));
        });
        assertIsEmpty(APP);
        assertThat(this.<Long>read(tx -> tx.repositories().count())).isEqualTo(1);
    }

    @Test
    void oldHistoryOfADeletedRepositoryIsNotThereToBeForgotten() {
        change(tx -> fill(tx, APP));
        change(tx -> tx.repositories().delete(APP));
        assertThat(this.<Integer>write(tx -> tx.tags().forgetHistory(NOON.plusSeconds(1), 10)))
                .isZero();
    }

    private void assertIsEmpty(RepositoryName name) {
        store().read(HERE, tx -> {
            assertThat(tx.images().count(name)).isZero();
            assertThat(tx.images().page(name, Optional.empty(), 10)).isEmpty();
            assertThat(tx.images().find(name, digest("image"))).isEmpty();
            assertThat(tx.images().manifest(name, digest("image"))).isEmpty();
            assertThat(tx.images().manifest(name, Tag.of("latest"))).isEmpty();
            assertThat(tx.images().references(name, digest("image"))).isEmpty();
            assertThat(tx.images().usersOf(name, layer("layer"), 10)).isEmpty();
            assertThat(tx.images().referrers(name, digest("image"), Set.of(), Optional.empty(), 10))
                    .isEmpty();
            assertThat(tx.tags().page(name, Optional.empty(), 10)).isEmpty();
            assertThat(tx.tags().history(name, Tag.of("latest"), NOON, 10)).isEmpty();
            assertThat(tx.links().page(name, Optional.empty(), 10)).isEmpty();
            assertThat(tx.uploads().find(name, number(name))).isEmpty();
            return true;
        });
    }

    private void assertIsFull(RepositoryName name) {
        store().read(HERE, tx -> {
            assertThat(tx.images().count(name)).isEqualTo(2);
            assertThat(tx.images().manifest(name, Tag.of("latest"))).isPresent();
            assertThat(tx.images().usersOf(name, layer("layer"), 10)).hasSize(1);
            assertThat(tx.images().referrers(name, digest("image"), Set.of(), Optional.empty(), 10))
                    .hasSize(1);
            assertThat(tx.tags().history(name, Tag.of("latest"), NOON, 10)).hasSize(1);
            assertThat(tx.links().find(name, digest("layer"))).isPresent();
            assertThat(tx.uploads().find(name, number(name))).isPresent();
            return true;
        });
    }

    private static void fill(Transaction tx, RepositoryName name) {
        tx.repositories().insert(repository(name));
        tx.blobs().insert(blob("layer"));
        tx.links().hold(name, digest("layer"), NOON);
        tx.images().insert(name, image("image", layer("layer")));
        tx.images().insert(name, referrer("referrer", digest("image"), "sbom", Map.of()));
        tx.tags().move(name, pointed("latest", digest("image")));
        tx.uploads().put(upload(name.equals(APP) ? 1 : 2, name));
    }

    private static UploadId number(RepositoryName name) {
        return uploadId(name.equals(APP) ? 1 : 2);
    }

    private Optional<RepositoryRecord> find(RepositoryName name) {
        return read(tx -> tx.repositories().find(name));
    }

    private List<String> page(Optional<RepositoryName> after, int limit) {
        return read(tx -> tx.repositories().page(after, limit)).stream()
                .map(repository -> repository.name().value())
                .toList();
    }
}
