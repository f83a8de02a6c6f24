package io.staithe.tck;

import static io.staithe.tck.Samples.APP;
import static io.staithe.tck.Samples.MISSING;
import static io.staithe.tck.Samples.OTHER;
import static io.staithe.tck.Samples.digest;
import static io.staithe.tck.Samples.digests;
import static io.staithe.tck.Samples.image;
import static io.staithe.tck.Samples.referrer;
import static io.staithe.tck.Samples.repository;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.staithe.registry.catalog.NewImage;
import io.staithe.registry.catalog.ReferrerRecord;
import io.staithe.registry.digest.Digest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@link io.staithe.registry.store.ImageTable#referrers}. */
abstract class ReferrerContract extends StoreTest {
    private static final Digest SUBJECT = digest("subject");
    private static final List<Digest> SORTED = digests("a", "b", "c", "d", "e", "f");

    /** {@code a}, {@code b} and {@code c} are signatures, {@code d} and {@code e} lists, {@code f} has no type. */
    @Override
    void prepare() {
        change(tx -> {
            tx.repositories().insert(repository(APP));
            tx.repositories().insert(repository(OTHER));
            for (String text : List.of("c", "a", "b")) {
                tx.images().insert(APP, referrer(text, SUBJECT, "signature", Map.of()));
            }
            for (String text : List.of("e", "d")) {
                tx.images().insert(APP, referrer(text, SUBJECT, "list", Map.of()));
            }
            tx.images().insert(APP, image("f", Optional.of(SUBJECT), Optional.empty(), Map.of()));
            tx.images().insert(APP, referrer("of another", digest("another"), "signature", Map.of()));
            tx.images().insert(APP, image("without subject"));
            tx.images().insert(OTHER, referrer("elsewhere", SUBJECT, "signature", Map.of()));
        });
    }

    @Test
    void allComeInByteOrderOfASubjectThatNeedNotExist() {
        assertThat(page(Set.of(), Optional.empty(), 10)).isEqualTo(SORTED);
        assertThat(page(Set.of(), Optional.empty(), 4)).isEqualTo(SORTED.subList(0, 4));
        assertThat(page(Set.of(), Optional.of(SORTED.get(3)), 4)).isEqualTo(SORTED.subList(4, 6));
    }

    @Test
    void typesArePicked() {
        assertThat(page(Set.of("signature"), Optional.empty(), 10)).isEqualTo(digests("a", "b", "c"));
        assertThat(page(Set.of("list"), Optional.empty(), 10)).isEqualTo(digests("d", "e"));
        assertThat(page(Set.of("SIGNATURE"), Optional.empty(), 10)).isEmpty();
        assertThat(page(Set.of(""), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void severalTypesMakeOneListInByteOrder() {
        List<Digest> typed = digests("a", "b", "c", "d", "e");
        Set<String> types = Set.of("signature", "list", "nothing");
        assertThat(page(types, Optional.empty(), 10)).isEqualTo(typed);
        assertThat(page(types, Optional.empty(), 3)).isEqualTo(typed.subList(0, 3));
        assertThat(page(types, Optional.of(typed.get(1)), 2)).isEqualTo(typed.subList(2, 4));
    }

    @Test
    void aPageBeginsAfterADigestThatNeedNotExist() {
        Digest gone = SORTED.get(2);
        change(tx -> tx.images().delete(APP, gone));
        assertThat(page(Set.of(), Optional.of(gone), 10)).isEqualTo(SORTED.subList(3, 6));
        assertThat(page(Set.of(), Optional.empty(), 10)).doesNotContain(gone).hasSize(5);
    }

    @Test
    void theSubjectMayComeAndGo() {
        change(tx -> tx.images().insert(APP, image("subject")));
        assertThat(page(Set.of(), Optional.empty(), 10)).isEqualTo(SORTED);
        change(tx -> tx.images().delete(APP, SUBJECT));
        assertThat(page(Set.of(), Optional.empty(), 10)).isEqualTo(SORTED);
    }

    @Test
    void annotationsComeAlongWhateverTheySay() {
        Map<String, String> annotations = Map.of(
                "", "empty key",
                "empty value", "",
                "quotes", "\"'\\/",
                "control", "\u0000\u001f\n\r\t",
                "beyond", "\u00e9\u20ac\uD83D\uDE00\uFFFF",
                "half a pair", "\uD83D");
        NewImage image = referrer("annotated", digest("annotated subject"), "type", annotations);
        change(tx -> tx.images().insert(APP, image));
        List<ReferrerRecord> found =
                read(tx -> tx.images().referrers(APP, digest("annotated subject"), Set.of(), Optional.empty(), 10));
        assertThat(found).containsExactly(new ReferrerRecord(image.image(), annotations));
    }

    @Test
    void thereAreNoneWhereThereIsNoRepository() {
        assertThat(this.<List<ReferrerRecord>>read(
                        tx -> tx.images().referrers(MISSING, SUBJECT, Set.of(), Optional.empty(), 10)))
                .isEmpty();
    }

    @Test
    void aPageHoldsAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> page(Set.of(), Optional.empty(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> page(Set.of("list"), Optional.empty(), 0));
    }

    private List<Digest> page(Set<String> types, Optional<Digest> after, int limit) {
        return read(tx -> tx.images().referrers(APP, SUBJECT, types, after, limit)).stream()
                .map(referrer -> referrer.image().digest())
                .toList();
    }
}
