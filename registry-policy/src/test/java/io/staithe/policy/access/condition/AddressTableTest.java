package io.staithe.policy.access.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTableTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.1/32, true",
        "192.0.2.2, 192.0.2.1, false",
        "192.0.2.255, 192.0.2.0/24, true",
        "192.0.3.0, 192.0.2.0/24, false",
        "192.0.2.7, 192.0.2.99/24, true",
        "192.0.2.129, 192.0.2.128/25, true",
        "192.0.2.127, 192.0.2.128/25, false",
        "192.0.2.1, 0.0.0.0/0, true",
        "255.255.255.255, 128.0.0.0/1, true",
        "2001:db8::1, 2001:DB8:0::1, true",
        "2001:db8:0:0:0:0:0:1, 2001:db8::1, true",
        "2001:db8::2, 2001:db8::1, false",
        "2001:db8::1, 2001:db8::1/128, true",
        "2001:db8:ffff::1, 2001:db8::/32, true",
        "2001:db9::1, 2001:db8::/32, false",
        "2001:db8:0:1::1, 2001:db8::/64, false",
        "2001:db8::8000:0:0:1, 2001:db8::/65, false",
        "2001:db8::7000:0:0:1, 2001:db8::/65, true",
        "::1, ::/0, true",
        "0.0.0.0, 0.0.0.0, true",
        "::0.0.0.0, ::, true",
        "1:2:3:4:5:6:0.0.0.0, 1:2:3:4:5:6::, true",
        "192.0.2.1, ::/0, false",
        "2001:db8::1, 0.0.0.0/0, false",
        "::ffff:192.0.2.1, 192.0.2.0/24, true",
        "::FFFF:c000:201, 192.0.2.0/24, true",
        "192.0.2.1, ::ffff:192.0.2.0/120, true",
        "192.0.2.1, ::ffff:0:0/96, true",
        "192.0.2.1, ::ffff:0:0/95, false",
        "::ffff:192.0.2.1, ::/0, false",
        "::192.0.2.1, 192.0.2.1, false",
        "192.0.2.1/32, 192.0.2.1, false",
        "localhost, 127.0.0.1, false",
        "'', 0.0.0.0/0, false",
    })
    void addressesAreComparedAsNumbersAndOnlyWithinTheirVersion(String actual, String operand, boolean within) {
        assertThat(Operands.isAddressRange(operand)).isTrue();
        assertThat(Written.holds("IpAddress", actual, operand)).isEqualTo(within);
        assertThat(Written.holds("NotIpAddress", actual, operand)).isEqualTo(!within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3",
                "1.2.3.4.5",
                "256.0.0.1",
                "1.2.3.04",
                "01.2.3.4",
                "1.2.3.4/33",
                "1.2.3.4/",
                "1.2.3.4/-1",
                "1.2.3.4/08",
                "1.2.3.4/8/8",
                "1.2.3.4 ",
                " 1.2.3.4",
                "1.2.3.*",
                "1..3.4",
                "1.2.3.",
                ".1.2.3",
                "1,2,3,4",
                "0x1.2.3.4",
                "1.2.3.4/255.0.0.0",
                "1.2.3.+4",
                "1.2.3.4/+8",
                "\u0661.2.3.4",
                "1234.1.1.1",
                "1.2.3.4/1\u0661",
                ":",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "1::2::3",
                "::1::2",
                "1:2:3:4:5:6:7:",
                ":1:2:3:4:5:6:7:8",
                "12345::",
                "g::",
                "::/129",
                "::/",
                "::1%eth0",
                "[::1]",
                "::1.2.3",
                "::1.2.3.4:5",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::1.2.3.256",
                "1.2.3.4::",
                "::/1000",
                "fe80::\uFF11",
                "1:2:3:4:5:6:7:8:",
                "/8"
            })
    void anythingElseIsNoRange(String text) {
        assertThat(Operands.isAddressRange(text)).isFalse();
        assertThat(Written.holds("IpAddress", "1.2.3.4", text)).isFalse();
        assertThat(Written.holds("NotIpAddress", "1.2.3.4", text)).isFalse();
        assertThat(Written.holds("IpAddress", text, "0.0.0.0/0")).isFalse();
        assertThat(Written.holds("NotIpAddress", text, "0.0.0.0/0")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, false",
        "10.0.0.1/8, true",
        "10.0.0.1, false",
        "10.0.0.1/32, false",
        "0.0.0.1/0, true",
        "2001:db8::/32, false",
        "2001:db8::1/32, true",
        "2001:db8:0:0:1::/64, true",
        "2001:db8::/127, false",
        "::1/0, true",
        "x, false",
        "::ffff:10.0.0.1/104, true"
    })
    void bitsBehindThePrefixCanBeAskedFor(String range, boolean some) {
        assertThat(Operands.hasHostBits(range)).isEqualTo(some);
    }

    @Test
    void randomSpellingsAgreeWithTheJdk() throws UnknownHostException {
        Random random = new Random(51);
        for (int i = 0; i < 100_000; i++) {
            String text = spelling(random);
            byte[] bytes = InetAddress.getByName(text).getAddress();
            ByteBuffer expected = ByteBuffer.wrap(bytes);
            Address address = bytes.length == 16
                    ? new Address(expected.getLong(), expected.getLong())
                    : Address.mapped(Integer.toUnsignedLong(expected.getInt()));
            assertThat(Address.parse(text)).as(text).contains(address);
        }
    }

    /** Eight groups, or six and an address of version 4, with any run of groups left out. */
    private static String spelling(Random random) {
        List<String> groups = new ArrayList<>();
        boolean dotted = random.nextInt(4) == 0;
        for (int left = dotted ? 6 : 8; left > 0; left--) {
            groups.add(Integer.toHexString(random.nextInt(0x10000)));
        }
        int from = random.nextInt(groups.size() + 1);
        int to = from + random.nextInt(groups.size() - from + 1);
        List<String> behind = new ArrayList<>(groups.subList(to, groups.size()));
        if (dotted) {
            behind.add(random.nextInt(256) + "." + random.nextInt(256) + ".0." + random.nextInt(256));
        }
        String head = String.join(":", groups.subList(0, from));
        String tail = String.join(":", behind);
        return to > from ? head + "::" + tail : head.isEmpty() || tail.isEmpty() ? head + tail : head + ":" + tail;
    }
}
