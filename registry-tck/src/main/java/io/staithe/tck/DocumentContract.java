package io.staithe.tck;

import static io.staithe.tck.Samples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.staithe.registry.catalog.Document;
import io.staithe.registry.digest.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@link io.staithe.registry.store.DocumentTable}. */
abstract class DocumentContract extends StoreTest {

    @Test
    void versionsCountFromOne() {
        assertThat(find("key")).isEmpty();
        assertThat(put("key", 0, "one")).isTrue();
        assertThat(find("key")).contains(new Document("key", 1, content("one")));
        assertThat(put("key", 1, "two")).isTrue();
        assertThat(find("key")).contains(new Document("key", 2, content("two")));
    }

    @Test
    void onlyWhoSawThePresentVersionWrites() {
        assertThat(put("key", 1, "none seen")).isFalse();
        put("key", 0, "one");
        put("key", 1, "two");
        for (long version : new long[] {-1, 0, 1, 3, Long.MAX_VALUE}) {
            assertThat(put("key", version, "late")).isFalse();
        }
        assertThat(find("key")).contains(new Document("key", 2, content("two")));
    }

    @Test
    void aDeletedDocumentBeginsAgain() {
        put("key", 0, "one");
        put("key", 1, "two");
        assertThat(this.<Boolean>write(tx -> tx.documents("kind").delete("key")))
                .isTrue();
        assertThat(this.<Boolean>write(tx -> tx.documents("kind").delete("key")))
                .isFalse();
        assertThat(put("key", 2, "late")).isFalse();
        assertThat(put("key", 0, "new")).isTrue();
        assertThat(find("key")).contains(new Document("key", 1, content("new")));
    }

    @Test
    void contentComesBackByteByByte() {
        byte[] bytes = new byte[1 << 20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        change(tx -> {
            tx.documents("kind").put("large", 0, Content.copyOf(bytes));
            tx.documents("kind").put("empty", 0, Content.empty());
        });
        assertThat(find("large").orElseThrow().content()).isEqualTo(Content.copyOf(bytes));
        assertThat(find("empty").orElseThrow().content()).isEqualTo(Content.empty());
    }

    @Test
    void kindsAndRegistriesAreToldApart() {
        put("key", 0, "here");
        assertThat(this.<Boolean>write(tx -> tx.documents("kind-b").put("key", 0, content("b"))))
                .isTrue();
        change(
                ELSEWHERE,
                tx -> assertThat(tx.documents("kind").put("key", 0, content("elsewhere")))
                        .isTrue());
        change(tx -> tx.documents("kind-b").delete("key"));
        assertThat(keys(Optional.empty(), 10)).containsExactly("key");
        assertThat(find("key").orElseThrow().content()).isEqualTo(content("here"));
    }

    @Test
    void pagesComeInByteOrderBeyondAsciiToo() {
        List<String> sorted = List.of(
                "\u0001",
                " ",
                "!",
                "A",
                "a",
                "a b",
                "a!",
                "a/b",
                "aA",
                "aa",
                "a\u00e9",
                "\u00e9",
                "\uE000",
                "\uFFFD",
                "\uD83D\uDE00");
        change(tx -> Stream.iterate(0, i -> i + 1)
                .limit(sorted.size())
                .forEach(i -> tx.documents("kind").put(sorted.get((i * 7) % sorted.size()), 0, content("x"))));
        assertThat(keys(Optional.empty(), 100)).isEqualTo(sorted);
        for (int i = 0; i < sorted.size(); i++) {
            assertThat(keys(Optional.of(sorted.get(i)), 2))
                    .isEqualTo(sorted.subList(i + 1, Math.min(i + 3, sorted.size())));
        }
        assertThat(keys(Optional.of("b"), 1)).containsExactly("\u00e9");
        assertThat(keys(Optional.of("\uD83D\uDE01"), 1)).isEmpty();
    }

    @Test
    void keysHave1To512Characters() {
        String longest = "k".repeat(512);
        assertThat(put(longest, 0, "x")).isTrue();
        assertThat(find(longest)).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> put(longest + "k", 0, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> put("", 0, "x"));
    }

    @Test
    void kindsHave1To64LowerCaseLettersAndDashes() {
        String longest = "k".repeat(64);
        change(tx -> tx.documents(longest).put("key", 0, content("x")));
        for (String kind : List.of("", "Kind", "kind_b", "kind1", "kind b", longest + "k")) {
            assertThatIllegalArgumentException().isThrownBy(() -> read(tx -> tx.documents(kind)));
        }
    }

    @Test
    void aPageHoldsAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> keys(Optional.empty(), 0));
    }

    private Optional<Document> find(String key) {
        return read(tx -> tx.documents("kind").find(key));
    }

    private boolean put(String key, long expectedVersion, String text) {
        return write(tx -> tx.documents("kind").put(key, expectedVersion, content(text)));
    }

    private List<String> keys(Optional<String> after, int limit) {
        return read(tx -> tx.documents("kind").page(after, limit)).stream()
                .map(Document::key)
                .toList();
    }
}
