package io.staithe.tck;

import static io.staithe.tck.Samples.APP;
import static io.staithe.tck.Samples.MISSING;
import static io.staithe.tck.Samples.NOON;
import static io.staithe.tck.Samples.OTHER;
import static io.staithe.tck.Samples.digest;
import static io.staithe.tck.Samples.image;
import static io.staithe.tck.Samples.repository;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The moves of tags. */
abstract class TagHistoryContract extends StoreTest {
    private static final Digest ONE = digest("one");
    private static final Digest TWO = digest("two");
    private static final Instant LATER = NOON.plusSeconds(1_000);

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
    void everyMoveIsKeptNewestFirst() {
        TagMove created = point("latest", 0, ONE);
        TagMove moved = point("latest", 10, TWO);
        TagMove removed = remove("latest", 20);
        TagMove again = point("latest", 30, ONE);
        point("other", 15, TWO);
        assertThat(history("latest", LATER, 10)).containsExactly(again, removed, moved, created);
        assertThat(history("latest", LATER, 2)).containsExactly(again, removed);
    }

    @Test
    void aMomentIncludesItsOwnMoves() {
        TagMove created = point("latest", 0, ONE);
        TagMove moved = point("latest", 10, TWO);
        assertThat(history("latest", moved.at(), 10)).containsExactly(moved, created);
        assertThat(history("latest", moved.at().plusNanos(999), 10)).containsExactly(moved, created);
        assertThat(history("latest", moved.at().minusNanos(1_000), 10)).containsExactly(created);
        assertThat(history("latest", created.at().minusNanos(1_000), 10)).isEmpty();
    }

    @Test
    void ofMovesAtOneInstantTheLaterComesFirst() {
        TagMove first = point("latest", 0, ONE);
        TagMove second = point("latest", 0, TWO);
        TagMove third = remove("latest", 0);
        TagMove fourth = point("latest", 0, TWO);
        assertThat(history("latest", NOON, 10)).containsExactly(fourth, third, second, first);
        assertThat(history("latest", NOON, 1)).containsExactly(fourth);
    }

    @Test
    void movesAreInTheOrderOfTimeEvenWhereAClockWentBack() {
        TagMove late = point("latest", 10, ONE);
        TagMove early = point("latest", 5, TWO);
        assertThat(history("latest", LATER, 10)).containsExactly(late, early);
    }

    @Test
    void theHistoryOutlivesTheTagAndTheImage() {
        TagMove created = point("latest", 0, ONE);
        TagMove removed = remove("latest", 10);
        change(tx -> tx.images().delete(APP, ONE));
        assertThat(history("latest", LATER, 10)).containsExactly(removed, created);
    }

    @Test
    void historiesAreToldApartByTagAndRepository() {
        point("latest", 0, ONE);
        assertThat(history("Latest", LATER, 10)).isEmpty();
        assertThat(history("lates", LATER, 10)).isEmpty();
        store().read(HERE, tx -> {
            assertThat(tx.tags().history(OTHER, Tag.of("latest"), LATER, 10)).isEmpty();
            assertThat(tx.tags().history(MISSING, Tag.of("latest"), LATER, 10)).isEmpty();
            return true;
        });
    }

    @Test
    void aRefusedMoveLeavesNoTrace() {
        point("latest", 0, ONE);
        assertThatIllegalStateException()
                .isThrownBy(() -> change(tx -> tx.tags().move(APP, Samples.pointed("latest", TWO))));
        assertThat(history("latest", LATER, 10)).hasSize(1);
    }

    @Test
    void oldMovesAreForgottenTheOldestFirst() {
        point("a", 0, ONE);
        point("b", 5, ONE);
        TagMove second = point("a", 10, TWO);
        TagMove third = point("a", 20, ONE);
        TagMove standing = point("a", 30, TWO);
        remove("b", 40);
        assertThat(forget(NOON, 10)).isZero();
        assertThat(forget(LATER, 1)).isEqualTo(1);
        assertThat(history("a", LATER, 10)).containsExactly(standing, third, second);
        assertThat(forget(NOON.plusSeconds(20), 10)).isEqualTo(2);
        assertThat(history("a", LATER, 10)).containsExactly(standing, third);
        assertThat(history("b", LATER, 10)).hasSize(1);
    }

    @Test
    void theLastMoveOfATagThatExistsIsNeverForgotten() {
        point("latest", 0, ONE);
        TagMove standing = point("latest", 10, TWO);
        point("gone", 0, ONE);
        remove("gone", 10);
        assertThat(forget(LATER, 10)).isEqualTo(3);
        assertThat(forget(LATER, 10)).isZero();
        assertThat(history("latest", LATER, 10)).containsExactly(standing);
        assertThat(history("gone", LATER, 10)).isEmpty();
        remove("latest", 20);
        assertThat(forget(LATER, 10)).isEqualTo(2);
    }

    @Test
    void theLastMoveIsTheOneMadeLastWhateverTheClockSaid() {
        point("latest", 10, ONE);
        TagMove last = point("latest", 5, TWO);
        assertThat(forget(LATER, 10)).isEqualTo(1);
        assertThat(history("latest", LATER, 10)).containsExactly(last);
    }

    @Test
    void atLeastOneIsAskedFor() {
        assertThatIllegalArgumentException().isThrownBy(() -> history("latest", NOON, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> forget(NOON, 0));
    }

    private TagMove point(String tag, int second, Digest to) {
        return make(tag, second, Optional.of(to));
    }

    private TagMove remove(String tag, int second) {
        return make(tag, second, Optional.empty());
    }

    private TagMove make(String tag, int second, Optional<Digest> to) {
        return write(tx -> {
            Optional<Digest> from = tx.tags().find(APP, Tag.of(tag)).map(found -> found.digest());
            TagMove move = Samples.move(tag, NOON.plusSeconds(second), from, to);
            tx.tags().move(APP, move);
            return move;
        });
    }

    private List<TagMove> history(String tag, Instant until, int limit) {
        return read(tx -> tx.tags().history(APP, Tag.of(tag), until, limit));
    }

    private int forget(Instant before, int limit) {
        return write(tx -> tx.tags().forgetHistory(before, limit));
    }
}
