package io.staithe.tck;

import static io.staithe.tck.Samples.APP;
import static io.staithe.tck.Samples.NOON;
import static io.staithe.tck.Samples.blob;
import static io.staithe.tck.Samples.digest;
import static io.staithe.tck.Samples.digests;
import static io.staithe.tck.Samples.repository;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.digest.Digest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link io.staithe.registry.store.BlobTable}. */
abstract class BlobContract extends StoreTest {

    @Test
    void oneObjectADigestCounts() {
        BlobRecord first = new BlobRecord(digest("blob"), 52_000L << 20, "objects/first", NOON);
        BlobRecord second = new BlobRecord(digest("blob"), 52_000L << 20, "objects/second", NOON);
        assertThat(find(digest("blob"))).isEmpty();
        assertThat(this.<Boolean>write(tx -> tx.blobs().insert(first))).isTrue();
        assertThat(this.<Boolean>write(tx -> tx.blobs().insert(second))).isFalse();
        assertThat(find(digest("blob"))).contains(first);
        assertThat(store().<Optional<BlobRecord>>read(
                                ELSEWHERE, tx -> tx.blobs().find(digest("blob"))))
                .isEmpty();
    }

    @Test
    void anotherObjectCountsAfterTheFirstWasDeleted() {
        change(tx -> tx.blobs().insert(blob("blob")));
        assertThat(this.<Boolean>write(tx -> tx.blobs().delete(digest("blob")))).isTrue();
        assertThat(this.<Boolean>write(tx -> tx.blobs().delete(digest("blob")))).isFalse();
        BlobRecord second = new BlobRecord(digest("blob"), 4, "objects/second", NOON);
        assertThat(this.<Boolean>write(tx -> tx.blobs().insert(second))).isTrue();
        assertThat(find(digest("blob"))).contains(second);
    }

    @Test
    void aBlobWithALinkIsNotDeleted() {
        change(tx -> {
            tx.repositories().insert(repository(APP));
            tx.blobs().insert(blob("blob"));
            tx.links().hold(APP, digest("blob"), NOON);
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> write(tx -> tx.blobs().delete(digest("blob"))));
        assertThat(find(digest("blob"))).isPresent();
        change(tx -> tx.links().delete(APP, digest("blob")));
        assertThat(this.<Boolean>write(tx -> tx.blobs().delete(digest("blob")))).isTrue();
    }

    @Test
    void pagesComeInByteOrder() {
        List<Digest> sorted = digests("a", "b", "c", "d", "e");
        change(tx -> List.of("d", "a", "e", "b", "c").forEach(text -> tx.blobs().insert(blob(text))));
        change(ELSEWHERE, tx -> tx.blobs().insert(blob("elsewhere")));
        assertThat(page(Optional.empty(), 10)).isEqualTo(sorted);
        assertThat(page(Optional.of(sorted.get(1)), 2)).isEqualTo(sorted.subList(2, 4));
        change(tx -> tx.blobs().delete(sorted.get(1)));
        assertThat(page(Optional.of(sorted.get(1)), 2)).isEqualTo(sorted.subList(2, 4));
        assertThat(page(Optional.of(sorted.get(4)), 2)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> page(Optional.empty(), 0));
    }

    private Optional<BlobRecord> find(Digest digest) {
        return read(tx -> tx.blobs().find(digest));
    }

    private List<Digest> page(Optional<Digest> after, int limit) {
        return read(tx -> tx.blobs().page(after, limit)).stream()
                .map(BlobRecord::digest)
                .toList();
    }
}
