package io.staithe.registry.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ContentTest {
    @Test
    void aCopyStaysWhatItWas() {
        byte[] bytes = {1, 2, 3};
        Content copy = Content.copyOf(bytes);
        bytes[0] = 9;
        copy.toArray()[1] = 9;

        assertThat(copy.toArray()).containsExactly(1, 2, 3);
    }

    @Test
    void equalBytesAreEqualContent() {
        assertThat(Content.copyOf(new byte[] {1, 2}))
                .isEqualTo(Content.wrapping(new byte[] {1, 2}))
                .hasSameHashCodeAs(Content.wrapping(new byte[] {1, 2}))
                .isNotEqualTo(Content.wrapping(new byte[] {2, 1}))
                .isNotEqualTo(new byte[] {1, 2});
    }

    @Test
    void theStreamGivesEveryByte() throws IOException {
        Content content = Content.wrapping(new byte[] {1, 2, 3});

        assertThat(content.stream().readAllBytes()).containsExactly(1, 2, 3);
        assertThat(content.length()).isEqualTo(3);
    }

    @Test
    void emptyContentHasNoBytes() {
        assertThat(Content.empty()).isEqualTo(Content.copyOf(new byte[0])).hasToString("0 bytes");
    }

    @Test
    void theTextSaysNothingOfTheBytes() {
        assertThat(Content.copyOf("secret".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasToString("6 bytes");
    }
}
