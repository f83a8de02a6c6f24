package io.staithe.policy.access.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, 32, 32",
        "1.2.3.0/24, 32, 24",
        "0.0.0.0/0, 32, 0",
        "::/0, 128, 0",
        "::, 128, 128",
        "1::, 128, 128",
        "2001:db8::/32, 128, 32",
        "1:2:3:4:5:6:7:8, 128, 128",
        "::ffff:1.2.3.4/120, 128, 120"
    })
    void aRangeHasBitsOfWhichSomeCount(String text, int bits, int prefix) {
        AddressRange range = AddressRange.find(text).orElseThrow();

        assertThat(range.bits()).hasSize(bits);
        assertThat(range.prefix()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "1.2.3.4/33",
                "1.2.3.4/",
                "1.2.3.4/-1",
                "1.2.3.4/a",
                "1:2:3",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                "12345::",
                "::/129",
                "::g",
                "1.2.3.4::",
                ":",
                ":::",
                "1..2.3",
                "1:2:3:4:5:6:7::8:9"
            })
    void othersAreNone(String text) {
        assertThat(AddressRange.find(text)).isEmpty();
    }
}
