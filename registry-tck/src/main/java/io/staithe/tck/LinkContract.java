package io.staithe.tck;

import static io.staithe.tck.Samples.APP;
import static io.staithe.tck.Samples.MISSING;
import static io.staithe.tck.Samples.NOON;
import static io.staithe.tck.Samples.OTHER;
import static io.staithe.tck.Samples.blob;
import static io.staithe.tck.Samples.digest;
import static io.staithe.tck.Samples.digests;
import static io.staithe.tck.Samples.repository;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.staithe.registry.catalog.LinkRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link io.staithe.registry.store.LinkTable}. */
abstract class LinkContract extends StoreTest {

    @Override
    void prepare() {
        change(tx -> {
            tx.repositories().insert(repository(APP));
            tx.repositories().insert(repository(OTHER));
            tx.blobs().insert(blob("blob"));
        });
    }

    @Test
    void aLinkBringsItsBlobAlong() {
        hold(APP, "blob", NOON);
        assertThat(find(APP, "blob")).contains(new LinkRecord(blob("blob"), NOON));
        assertThat(find(OTHER, "blob")).isEmpty();
        assertThat(find(MISSING, "blob")).isEmpty();
        assertThat(find(APP, "missing")).isEmpty();
    }

    @Test
    void aHoldIsNeverShortened() {
        hold(APP, "blob", NOON);
        hold(APP, "blob", NOON.plusSeconds(10));
        assertThat(find(APP, "blob").orElseThrow().heldUntil()).isEqualTo(NOON.plusSeconds(10));
        hold(APP, "blob", NOON.plusSeconds(5));
        assertThat(find(APP, "blob").orElseThrow().heldUntil()).isEqualTo(NOON.plusSeconds(10));
        hold(APP, "blob", Instant.EPOCH);
        assertThat(find(APP, "blob").orElseThrow().heldUntil()).isEqualTo(NOON.plusSeconds(10));
    }

    @Test
    void aLinkMadeAnewIsHeldAsLongAsItSays() {
        hold(APP, "blob", NOON.plusSeconds(10));
        change(tx -> tx.links().delete(APP, digest("blob")));
        hold(APP, "blob", NOON);
        assertThat(find(APP, "blob").orElseThrow().heldUntil()).isEqualTo(NOON);
    }

    @Test
    void aHoldIsKeptInMicroseconds() {
        hold(APP, "blob", NOON.plusNanos(1_999));
        assertThat(find(APP, "blob").orElseThrow().heldUntil()).isEqualTo(NOON.plusNanos(1_000));
    }

    @Test
    void aLinkNeedsRepositoryAndBlob() {
        assertThatIllegalStateException().isThrownBy(() -> hold(MISSING, "blob", NOON));
        assertThatIllegalStateException().isThrownBy(() -> hold(APP, "missing", NOON));
        assertThat(find(APP, "missing")).isEmpty();
    }

    @Test
    void deletesOnlyWhatIsThere() {
        hold(APP, "blob", NOON);
        hold(OTHER, "blob", NOON);
        assertThat(this.<Boolean>write(tx -> tx.links().delete(APP, digest("blob"))))
                .isTrue();
        assertThat(this.<Boolean>write(tx -> tx.links().delete(APP, digest("blob"))))
                .isFalse();
        assertThat(this.<Boolean>write(tx -> tx.links().delete(MISSING, digest("blob"))))
                .isFalse();
        assertThat(find(APP, "blob")).isEmpty();
        assertThat(find(OTHER, "blob")).isPresent();
    }

    @Test
    void pagesComeInByteOrder() {
        List<Digest> sorted = digests("a", "b", "c", "d", "e");
        change(tx -> List.of("d", "a", "e", "b", "c").forEach(text -> {
            tx.blobs().insert(blob(text));
            tx.links().hold(APP, digest(text), NOON);
        }));
        hold(OTHER, "blob", NOON);
        assertThat(page(Optional.empty(), 10)).isEqualTo(sorted);
        assertThat(page(Optional.of(sorted.get(1)), 2)).isEqualTo(sorted.subList(2, 4));
        change(tx -> tx.links().delete(APP, sorted.get(1)));
        assertThat(page(Optional.of(sorted.get(1)), 2)).isEqualTo(sorted.subList(2, 4));
        assertThat(page(Optional.of(sorted.get(4)), 2)).isEmpty();
        assertThat(this.<List<LinkRecord>>read(tx -> tx.links().page(MISSING, Optional.empty(), 10)))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> page(Optional.empty(), 0));
    }

    @Test
    void repositoriesWithABlobComeInByteOrder() {
        List<String> names = List.of("a-b", "a/b", "a_b", "b0");
        change(tx -> List.of("b0", "a_b", "a-b", "a/b").forEach(name -> {
            tx.repositories().insert(repository(name));
            tx.links().hold(RepositoryName.of(name), digest("blob"), NOON);
        }));
        change(ELSEWHERE, tx -> {
            tx.repositories().insert(repository("elsewhere"));
            tx.blobs().insert(blob("blob"));
            tx.links().hold(RepositoryName.of("elsewhere"), digest("blob"), NOON);
        });
        assertThat(repositoriesWith("blob", 10)).isEqualTo(names);
        assertThat(repositoriesWith("blob", 2)).isEqualTo(names.subList(0, 2));
        assertThat(repositoriesWith("missing", 10)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> repositoriesWith("blob", 0));
    }

    private void hold(RepositoryName repository, String blob, Instant until) {
        change(tx -> tx.links().hold(repository, digest(blob), until));
    }

    private Optional<LinkRecord> find(RepositoryName repository, String blob) {
        return read(tx -> tx.links().find(repository, digest(blob)));
    }

    private List<Digest> page(Optional<Digest> after, int limit) {
        return read(tx -> tx.links().page(APP, after, limit)).stream()
                .map(link -> link.blob().digest())
                .toList();
    }

    private List<String> repositoriesWith(String blob, int limit) {
        return read(tx -> tx.links().repositoriesWith(digest(blob), limit)).stream()
                .map(RepositoryName::value)
                .toList();
    }
}
