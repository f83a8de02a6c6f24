package io.staithe.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.staithe.policy.text.Position;
import org.junit.jupiter.api.Test;

/** What is over a limit is refused with its place. */
class JsonReaderLimitsTest {
    private final JsonReader reader = new JsonReader(5_000, 4);

    @Test
    void nestingMayBeAsDeepAsTheLimitAndNoDeeper() throws JsonSyntaxException {
        assertThat(reader.read("[[[[]]]]").typeName()).isEqualTo("array");
        assertRefused("\n[[[[[]]]]]", "nested too deeply, or an overlong number", 2);
    }

    @Test
    void numbersMayHaveAThousandDigits() throws JsonSyntaxException {
        assertThat(reader.read("9".repeat(1_000)).typeName()).isEqualTo("integer");
        assertRefused("\n" + "9".repeat(1_001), "nested too deeply, or an overlong number", 2);
    }

    @Test
    void textsMayBeAsLongAsTheLimitAndNoLonger() throws JsonSyntaxException {
        assertThat(reader.read("[" + " ".repeat(4_998) + "]").typeName()).isEqualTo("array");
        assertRefused("[" + " ".repeat(4_999) + "]", "longer than 5000 characters", 1);
    }

    private void assertRefused(String text, String reason, int line) {
        JsonSyntaxException refusal = catchThrowableOfType(JsonSyntaxException.class, () -> reader.read(text));
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.at()).extracting(Position::line).isEqualTo(line);
    }
}
