package io.staithe.policy.access.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.condition.Operands;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperandsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "+1", "1.50", "1e3", "-2.5E-3", ".5", "5.", "00012", "123456789012345678901234567890"
            })
    void aNumber(String text) {
        assertThat(Operands.isNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "10abc",
                "0x10",
                "1,5",
                "1.2.3",
                "--1",
                "e5",
                "NaN",
                "Infinity",
                "٣",
                "1e99999999999",
                "+",
                "."
            })
    void noNumber(String text) {
        assertThat(Operands.isNumber(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "QQ==", "QUI=", "QUJD", "QQ", "a+/9"})
    void base64(String text) {
        assertThat(Operands.isBase64(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q", "QQ=", "QU D", "a-_9", "QUJD=", "é"})
    void noBase64(String text) {
        assertThat(Operands.isBase64(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026",
                "0001",
                "2026-11",
                "2026-11-24",
                "2024-02-29",
                "2026-11-24T10:05Z",
                "2026-11-24T10:05:59Z",
                "2026-11-24T23:59:59.1Z",
                "2026-11-24T00:00:00.123456789+00:00",
                "2026-11-24T10:05:59-05:30",
                "0",
                "17",
                "1700000000",
                "1700000000.5",
                "1.1234567890",
                "99999999999",
                "2026-11-24T10:05:59.1234567890Z"
            })
    void aDate(String text) {
        assertThat(Operands.isDate(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "soon",
                "1 ",
                "1.",
                ".5",
                "999999999999",
                "-292275054",
                "2026-11-24t10:05:59z",
                "2026-",
                "2026-1",
                "2026/11",
                "2026-13",
                "2026-00",
                "2026-11-31",
                "2025-02-29",
                "2026-11-00",
                "2026/11/24",
                "2026-11/24",
                "2026-11-24T",
                "2026-11-24Z",
                "2026-11-24T10",
                "2026-11-24T10Z",
                "2026-11-24T10:05",
                "2026-11-24T10:05:59",
                "2026-11-24 10:05:59Z",
                "2026-11-24T24:00:00Z",
                "2026-11-24T10:60:00Z",
                "2026-11-24T10:05:60Z",
                "2026-11-24T10-05Z",
                "2026-11-24T10x05Z",
                "2026-11-24T10:05x59Z",
                "2026-11-24T10:05-59Z",
                "2026-11-24T1:05Z",
                "2026-11-24T10:05.5Z",
                "2026-11-24T10:05:59.Z",
                "2026-11-24T10:05:59+1",
                "2026-11-24T10:05:59+0100",
                "2026-11-24T10:05:59+24:00",
                "2026-11-24T10:05:59+01:60",
                "2026-11-24T10:05:59ZZ",
                "2026-11-24T10:05:59Z+01:00",
                "20261124",
                "202x",
                "٢٠٢٦"
            })
    void noDate(String text) {
        // Eight digits are seconds since 1970, not a day.
        assertThat(Operands.isDate(text)).isEqualTo(text.equals("20261124"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "255.255.255.255",
                "203.0.113.7/32",
                "10.0.0.0/0",
                "10.1.2.3/8",
                "::",
                "::/0",
                "::1",
                "1::",
                "2001:db8::/32",
                "2001:DB8:0:0:0:0:0:1/128",
                "1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7::",
                "::2:3:4:5:6:7:8",
                "::ffff:203.0.113.7",
                "1:2:3:4:5:6:203.0.113.7",
                "64:ff9b::203.0.113.7/96"
            })
    void anAddressOrRange(String text) {
        assertThat(Operands.isAddressRange(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "*",
                "localhost",
                "10.0.0",
                "10.0.0.0.0",
                "10.0.0.256",
                "10.0.0.-1",
                "10.0.0.01",
                "10.0.0.",
                "10..0.1",
                " 10.0.0.1",
                "10.0.0.1 ",
                "0x0a.0.0.1",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                "10.0.*",
                "::/129",
                "::/",
                ":",
                ":::",
                "::1::",
                "1:2",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "1::2:3:4:5:6:7:8",
                ":1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:",
                "12345::",
                "g::",
                "fe80::1%eth0",
                "1:2:3:4:5:6:7:203.0.113.7",
                "::203.0.113.7:1",
                "203.0.113.7::",
                "::203.0.113.256"
            })
    void neitherAddressNorRange(String text) {
        assertThat(Operands.isAddressRange(text)).isFalse();
    }
}
