package io.staithe.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0",
        "10.0.0.0/8, 10.255.255.255",
        "10.1.2.3/8, 10.9.9.9",
        "10.0.0.0/8, ::ffff:10.1.2.3",
        "10.0.0.0/8, ::FFFF:0a01:0203",
        "::ffff:10.0.0.0/104, 10.1.2.3",
        "172.16.0.0/12, 172.31.255.255",
        "192.0.2.128/25, 192.0.2.128",
        "192.0.2.1/31, 192.0.2.0",
        "192.0.2.1, 192.0.2.1",
        "192.0.2.1/32, 192.0.2.1",
        "0.0.0.0/0, 203.0.113.9",
        "::ffff:0.0.0.0/96, 203.0.113.9",
        "2001:db8::/32, 2001:db8:ffff::1",
        "2001:DB8:8000::/33, 2001:db8:ffff::1",
        "2001:db8::/127, 2001:0db8:0:0:0:0:0:1",
        "fe80::/10, fe80::1%eth0",
        "::1, ::1",
        "::/0, 2001:db8::1",
    })
    void anAddressOfTheNetworkIsInIt(String network, String address) throws Exception {
        assertThat(Network.parse(network).contains(address)).isTrue();
        String bare = address.replaceAll("%.*", "");
        assertThat(Network.parse(network).contains(InetAddress.getByName(bare))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 9.255.255.255",
        "10.0.0.0/8, 11.0.0.0",
        "172.16.0.0/12, 172.32.0.0",
        "192.0.2.128/25, 192.0.2.127",
        "192.0.2.1, 192.0.2.0",
        "2001:db8::/32, 2001:db9::",
        "2001:db8:8000::/33, 2001:db8:7fff::1",
        "2001:db8::/127, 2001:db8::2",
        "::/0, 203.0.113.9",
        "::/0, ::ffff:203.0.113.9",
        "0.0.0.0/0, 2001:db8::1",
        "0.0.0.0/0, ::",
        "::1, 0.0.0.1",
    })
    void anotherAddressIsNot(String network, String address) throws Exception {
        assertThat(Network.parse(network).contains(address)).isFalse();
        assertThat(Network.parse(network).contains(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "cafe",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "01.2.3.4",
                "256.0.0.1",
                "1.2.3.4:80",
                "[::1]",
                "::1::",
                ":",
                "1:2:3:4:5:6:7:8:9",
                "unknown",
                "%eth0",
            })
    void whatIsNoAddressIsInNoNetwork(String text) {
        assertThat(Network.parse("0.0.0.0/0").contains(text)).isFalse();
        assertThat(Network.parse("::/0").contains(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.parse(text))
                .withMessageContaining(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                " 10.0.0.0/8",
                "10.0.0.0 / 8",
                "2001:db8::/129",
                "2001:db8::/1000",
                "::ffff:10.0.0.0/95",
                "::ffff:10.0.0.0/129",
                "fe80::1%eth0",
                "example.com/24",
            })
    void whatIsNoNetworkIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.parse(text))
                .withMessageContaining("no network");
    }

    @Test
    void bitsThatDoNotCountMakeNoDifference() {
        assertThat(Network.parse("10.1.2.3/8")).isEqualTo(Network.parse("10.0.0.0/8"));
        assertThat(Network.parse("10.1.2.3/8")).hasToString("10.0.0.0/8");
        assertThat(Network.parse("2001:db8::1/32").toString()).endsWith("/32");
        assertThat(Network.parse("10.0.0.0/8")).isNotEqualTo(Network.parse("10.0.0.0/9"));
    }
}
