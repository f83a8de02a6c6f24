package io.staithe.policy.access.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, 1.2.3.4, true",
        "1.2.3.4, 1.2.3.0/24, true",
        "1.2.3.0/24, 1.2.3.4, false",
        "1.2.3.0/24, 1.2.3.0/25, false",
        "1.2.3.128/25, 1.2.3.0/24, true",
        "1.2.4.0/24, 1.2.3.0/24, false",
        "1.2.3.4, 0.0.0.0/0, true",
        "0.0.0.0/0, 0.0.0.0/0, true",
        "1.2.3.4, ::/0, false",
        "::1, 0.0.0.0/0, false",
        "2001:db8:1::/48, 2001:db8::/32, true",
        "2001:db9::/48, 2001:db8::/32, false",
        "2001:db8::/32, 2001:db8:1::/48, false",
        "1:2:3:4:5:6:7:8, 1::/16, true",
        "::ffff:1.2.3.4, 1.2.3.0/24, true",
        "x, 0.0.0.0/0, false",
        "1.2.3.4, x, false",
    })
    void aRangeIsWithinAnotherWithAllItsAddresses(String part, String whole, boolean within) {
        assertThat(Operands.isWithin(part, whole)).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.3.4",
                "1.2.3.0/24",
                "0.0.0.0/0",
                "::/0",
                "::",
                "1::",
                "2001:db8::/32",
                "1:2:3:4:5:6:7:8",
                "::ffff:1.2.3.4/120"
            })
    void aRange(String text) {
        assertThat(Operands.isAddressRange(text)).isTrue();
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
        assertThat(Operands.isAddressRange(text)).isFalse();
    }
}
