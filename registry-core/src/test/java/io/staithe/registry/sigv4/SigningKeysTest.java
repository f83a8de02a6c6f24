package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SigningKeysTest {
    private final SigningKeys keys = new SigningKeys(SigningScope.s3("eu-west-1"));

    @Test
    void aKeyIsDerivedOnce() {
        SigningKey first = keys.of("secret", "20150830");

        assertThat(keys.of("secret", "20150830")).isSameAs(first);
        assertThat(keys.of("secret", "20150831")).isNotSameAs(first);
        assertThat(keys.of("another", "20150830")).isNotSameAs(first);
    }

    @Test
    void onlyTheKeysUsedLastAreKept() {
        SigningKey used = keys.of("used", "20150830");
        for (int i = 0; i < 1_000; i++) {
            keys.of("secret " + i, "20150830");
            assertThat(keys.of("used", "20150830")).isSameAs(used);
        }

        assertThat(keys.size()).isEqualTo(256);
    }
}
