package io.staithe.tck;

import static io.staithe.tck.Samples.APP;
import static io.staithe.tck.Samples.MISSING;
import static io.staithe.tck.Samples.NOON;
import static io.staithe.tck.Samples.OTHER;
import static io.staithe.tck.Samples.digest;
import static io.staithe.tck.Samples.image;
import static io.staithe.tck.Samples.move;
import static io.staithe.tck.Samples.pointed;
import static io.staithe.tck.Samples.removed;
import static io.staithe.tck.Samples.repository;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link io.staithe.registry.store.TagTable}, but for history. */
abstract class TagContract extends StoreTest {
    private static final Digest ONE = digest("one");
    private static final Digest TWO = digest("two");

    @Override
    void prepare() {
        change(tx -> {
            for (RepositoryName name : List.of(APP, OTHER)) {
                tx.repositories().insert(repository(name));
                tx.images().insert(name, image("one"));
                tx.images().insert(name, image("two"));
            }
        });
    }

    @Test
    void aTagPointsWhereItWasLastMoved() {
        change(tx -> tx.tags().move(APP, pointed("latest", ONE)));
        assertThat(find("latest")).contains(new TagRecord(Tag.of("latest"), ONE, NOON));
        change(tx -> tx.tags().move(APP, move("latest", NOON.plusSeconds(1), Optional.of(ONE), Optional.of(TWO))));
        assertThat(find("latest")).contains(new TagRecord(Tag.of("latest"), TWO, NOON.plusSeconds(1)));
        change(tx -> tx.tags().move(APP, removed("latest", TWO)));
        assertThat(find("latest")).isEmpty();
        change(tx -> tx.tags().move(APP, pointed("latest", ONE)));
        assertThat(find("latest")).isPresent();
    }

    @Test
    void aTagMayBeMovedToWhereItIs() {
        change(tx -> tx.tags().move(APP, pointed("latest", ONE)));
        change(tx -> tx.tags().move(APP, move("latest", NOON.plusSeconds(1), Optional.of(ONE), Optional.of(ONE))));
        assertThat(find("latest")).contains(new TagRecord(Tag.of("latest"), ONE, NOON.plusSeconds(1)));
        assertThat(of(ONE, 10)).containsExactly("latest");
    }

    @Test
    void aTagBelongsToOneRepository() {
        change(tx -> tx.tags().move(APP, pointed("latest", ONE)));
        change(tx -> tx.tags().move(OTHER, pointed("latest", TWO)));
        assertThat(find("latest").orElseThrow().digest()).isEqualTo(ONE);
        assertThat(this.<Optional<TagRecord>>read(tx -> tx.tags().find(MISSING, Tag.of("latest"))))
                .isEmpty();
        assertThat(of(ONE, 10)).containsExactly("latest");
        assertThat(of(TWO, 10)).isEmpty();
    }

    @Test
    void aMoveFromWhereTheTagIsNotIsRefused() {
        refuses(removed("latest", ONE));
        refuses(move("latest", NOON, Optional.of(ONE), Optional.of(TWO)));
        refuses(move("latest", NOON, Optional.empty(), Optional.empty()));
        change(tx -> tx.tags().move(APP, pointed("latest", ONE)));
        refuses(pointed("latest", TWO));
        refuses(removed("latest", TWO));
        refuses(move("latest", NOON, Optional.of(TWO), Optional.of(ONE)));
        assertThat(find("latest").orElseThrow().digest()).isEqualTo(ONE);
    }

    @Test
    void aMoveNeedsRepositoryAndImage() {
        refuses(pointed("latest", digest("missing")));
        change(tx -> tx.tags().move(APP, pointed("latest", ONE)));
        refuses(move("latest", NOON, Optional.of(ONE), Optional.of(digest("missing"))));
        assertThatIllegalStateException()
                .isThrownBy(() -> change(tx -> tx.tags().move(MISSING, pointed("latest", ONE))));
    }

    @Test
    void pagesComeInByteOrder() {
        List<String> sorted = List.of(
                "0", "1.0", "1.0-a", "1.0.1", "10", "A", "Z", "Za", "_", "_x", "a", "a-b", "a.b", "aB", "a_b", "ab",
                "z");
        change(tx -> {
            for (int i = 0; i < sorted.size(); i++) {
                tx.tags().move(APP, pointed(sorted.get((i * 7) % sorted.size()), i % 2 == 0 ? ONE : TWO));
            }
            tx.tags().move(OTHER, pointed("other", ONE));
        });
        assertThat(page(Optional.empty(), 100)).isEqualTo(sorted);
        for (int i = 0; i < sorted.size(); i++) {
            assertThat(page(Optional.of(sorted.get(i)), 3))
                    .isEqualTo(sorted.subList(i + 1, Math.min(i + 4, sorted.size())));
        }
    }

    @Test
    void aPageBeginsAfterATagThatNeedNotExist() {
        change(tx -> {
            tx.tags().move(APP, pointed("B", ONE));
            tx.tags().move(APP, pointed("b", ONE));
        });
        assertThat(page(Optional.of("A"), 10)).containsExactly("B", "b");
        assertThat(page(Optional.of("a"), 10)).containsExactly("b");
        assertThat(page(Optional.of("c"), 10)).isEmpty();
        assertThat(this.<List<TagRecord>>read(tx -> tx.tags().page(MISSING, Optional.empty(), 10)))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> page(Optional.empty(), 0));
    }

    @Test
    void tagsOfAnImageComeInByteOrder() {
        change(tx -> {
            for (String tag : List.of("b", "B", "_", "1")) {
                tx.tags().move(APP, pointed(tag, ONE));
            }
            tx.tags().move(APP, pointed("two", TWO));
            tx.tags().move(APP, move("b", NOON, Optional.of(ONE), Optional.of(TWO)));
        });
        assertThat(of(ONE, 10)).containsExactly("1", "B", "_");
        assertThat(of(ONE, 2)).containsExactly("1", "B");
        assertThat(of(TWO, 10)).containsExactly("b", "two");
        assertThat(of(digest("missing"), 10)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> of(ONE, 0));
    }

    private void refuses(TagMove move) {
        assertThatIllegalStateException()
                .isThrownBy(() -> change(tx -> tx.tags().move(APP, move)));
    }

    private Optional<TagRecord> find(String tag) {
        return read(tx -> tx.tags().find(APP, Tag.of(tag)));
    }

    private List<String> page(Optional<String> after, int limit) {
        return names(read(tx -> tx.tags().page(APP, after.map(Tag::of), limit)));
    }

    private List<String> of(Digest digest, int limit) {
        return names(read(tx -> tx.tags().of(APP, digest, limit)));
    }

    private static List<String> names(List<TagRecord> tags) {
        return tags.stream().map(tag -> tag.tag().value()).toList();
    }
}
