package io.staithe.s3.credentials.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonAnswerTest {
    @Test
    void simpleMembersAreTextsAndOthersAreLeftOut() throws IOException {
        JsonAnswer json = JsonAnswer.read("""
                {"Version": 1, "Token": "t", "More": {"Token": "u", "List": [{}]}, "List": [1, "x"], "Null": null,
                 "Empty": "", "Flag": true, "Last": "z"}""");

        assertThat(json.get("Version")).contains("1");
        assertThat(json.get("Token")).contains("t");
        assertThat(json.get("Flag")).contains("true");
        assertThat(json.get("Last")).contains("z");
        for (String none : new String[] {"More", "List", "Null", "Empty", "Missing"}) {
            assertThat(json.get(none)).as(none).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "\"secret\"",
                "[\"secret\"]",
                "{\"a\":secret}",
                "{\"a\":\"secret\"",
                "{\"a\":\"secret\"} x",
                "{\"a\":\"secret\"}{}",
                "{\"secret\":1,\"secret\":2}",
                "{\"a\":[[[[[[[[[[[\"secret\"]]]]]]]]]]]}",
                "<html>secret</html>",
            })
    void whatIsNoSingleObjectIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> JsonAnswer.read(text))
                .isInstanceOf(IOException.class)
                .hasNoCause()
                .hasMessageStartingWith("it is no JSON")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aTextOfUnreasonableLengthIsRefused() {
        assertThatThrownBy(() -> JsonAnswer.read("{\"a\":\"" + "x".repeat(70_000) + "\"}"))
                .isInstanceOf(IOException.class)
                .hasNoCause();
    }

    @Test
    void itHasNoText() throws IOException {
        assertThat(JsonAnswer.read("{\"a\":\"secret\"}").toString()).doesNotContain("secret");
    }
}
