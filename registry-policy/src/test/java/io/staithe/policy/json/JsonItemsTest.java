package io.staithe.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.policy.text.Position;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonItemsTest {
    private static final int LIMIT = 20_000;

    private final JsonItems items = new JsonItems(LIMIT, 8);

    /** Writes down what it is given. */
    private static final class Notes implements JsonItems.Visitor {
        private final List<String> seen = new ArrayList<>();

        @Override
        public boolean isBulk(String name, Position at) {
            return name.startsWith("bulk");
        }

        @Override
        public void item(JsonValue item) {
            seen.add(item.typeName());
        }

        @Override
        public void other(String name, JsonScalar value) {
            seen.add(name + "=" + value.text());
        }
    }

    private List<String> read(String json) throws JsonSyntaxException, IOException {
        Notes notes = new Notes();
        items.read(new StringReader(json), notes);
        return notes.seen;
    }

    @Test
    void givesItemsAndScalarsInTheOrderOfTheText() throws JsonSyntaxException, IOException {
        assertThat(read("{\"a\": 1, \"bulk\": [{}, [], 2.5], \"b\": {\"bulk\": [1]}, \"c\": \"x\", \"bulk2\": [null]}"))
                .containsExactly("a=1", "object", "array", "number", "c=x", "null");
        assertThat(read("[true]")).containsExactly("boolean");
    }

    @Test
    void saysWhetherTheArrayWasThere() throws JsonSyntaxException, IOException {
        assertThat(items.read(new StringReader("{\"bulk\": []}"), new Notes())).isTrue();
        assertThat(items.read(new StringReader("[]"), new Notes())).isTrue();
        assertThat(items.read(new StringReader("{\"x\": []}"), new Notes())).isFalse();
    }

    @Test
    void theTextMayBeLongerThanAnItemMay() throws JsonSyntaxException, IOException {
        String item = "\"" + "x".repeat(LIMIT / 2) + "\"";
        assertThat(read("[" + (item + ",").repeat(99) + item + "]")).hasSize(100);
        assertThat(read("{\"skipped\": [" + ("[" + item + "],").repeat(99) + item + "], \"bulk\": [1]}"))
                .containsExactly("integer");
    }

    @Test
    void anItemMayNotBeLongerThanTheLimit() {
        assertThatThrownBy(() -> read("[\n[" + "1,".repeat(LIMIT) + "1]]"))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessage("an item is too long")
                .extracting(e -> ((JsonSyntaxException) e).at())
                .isEqualTo(new Position(2, 1));
    }

    @Test
    void norMayWhatStandsBetweenItems() {
        String tooLong = " ".repeat(3 * LIMIT);
        for (String json :
                List.of("{\"x" + tooLong + "\": 1}", "{\"x\": \"" + tooLong + "\"}", "[1," + tooLong + "]")) {
            assertThatThrownBy(() -> read(json))
                    .isInstanceOf(JsonSyntaxException.class)
                    .hasMessage("a name, text or gap is too long");
        }
    }

    @Test
    void leavesTheTextOpen() throws JsonSyntaxException, IOException {
        boolean[] closed = new boolean[1];
        Reader reader = new StringReader("[]") {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        items.read(reader, new Notes());
        assertThat(closed[0]).isFalse();
    }
}
