package io.staithe.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, 11.0.0.0",
        "192.168.128.0/17, 192.168.255.1, 192.168.127.255",
        "192.168.1.77/24, 192.168.1.200, 192.168.2.77",
        "10.1.2.252/30, 10.1.2.255, 10.1.2.251",
        "192.0.2.1, 192.0.2.1, 192.0.2.2",
        "192.0.2.1/32, 192.0.2.1, 192.0.2.0",
        "2001:db8::/33, 2001:db8:7fff::1, 2001:db8:8000::1",
        "::1, ::1, ::2",
        "fd00::/8, fdff::1, fe00::1",
        "::ffff:10.0.0.0/8, 10.1.2.3, 11.1.2.3",
    })
    void aRangeHasTheAddressesThatBeginAlike(String range, String inside, String outside) throws Exception {
        Network network = Network.parse(range).orElseThrow();

        assertThat(network.contains(InetAddress.getByName(inside))).isTrue();
        assertThat(network.contains(InetAddress.getByName(outside))).isFalse();
    }

    @Test
    void everyAddressIsOneOfItsVersion() throws Exception {
        InetAddress old = InetAddress.getByName("203.0.113.9");
        InetAddress young = InetAddress.getByName("2001:db8::1");

        assertThat(Network.parse("0.0.0.0/0")).get().matches(all -> all.contains(old) && !all.contains(young));
        assertThat(Network.parse("::/0")).get().matches(all -> all.contains(young) && !all.contains(old));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0/33",
                "::/129",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.0.0",
                "localhost",
                "localhost/8",
                "deadbeef",
                "1:2:3",
                ":::",
            })
    void whatIsNoAddressIsNoRange(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }
}
