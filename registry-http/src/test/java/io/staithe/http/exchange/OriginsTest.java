package io.staithe.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    private static final Origins BEHIND_PROXY = new Origins(Optional.empty(), Set.of(address("10.0.0.1")));

    @Test
    void theHostOfTheRequestIsTheOrigin() {
        assertThat(Origins.ofRequests().of(request("10.0.0.2", false, "Host", "registry:5000")))
                .hasToString("Optional[http://registry:5000]");
        assertThat(Origins.ofRequests().of(request("10.0.0.2", true, "Host", "[::1]:5000")))
                .hasToString("Optional[https://[::1]:5000]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "a@b", "a\"b", "a\r\nb", "a:b", "-", "[::1", "a?b"})
    void aMalformedHostIsNone(String host) {
        assertThat(Origins.ofRequests().of(request("10.0.0.2", false, "Host", host)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Forwarded | for=192.0.2.1;proto=https;host=example.com | https://example.com | 192.0.2.1",
                "Forwarded | for=1.1.1.1;host=evil, For=\"[2001:db8::1]:99\";Proto=HTTPS;Host=\"example.com:8443\" | https://example.com:8443 | 2001:db8::1",
                "X-Forwarded-Proto | https | https://inner | 10.0.0.1",
                "X-Forwarded-Host | evil, example.com | http://example.com | 10.0.0.1",
                "X-Forwarded-For | 6.6.6.6, 192.0.2.1 | http://inner | 192.0.2.1",
                "X-Forwarded-For | unknown | http://inner | 10.0.0.1",
            })
    void aTrustedProxyIsBelievedAndNobodyElse(String name, String value, String origin, String client) {
        HttpRequest trusted = request("10.0.0.1", false, "Host", "inner", name, value);
        HttpRequest stranger = request("10.0.0.2", false, "Host", "inner", name, value);

        assertThat(BEHIND_PROXY.of(trusted)).hasToString("Optional[" + origin + "]");
        assertThat(BEHIND_PROXY.client(trusted)).isEqualTo(client);
        assertThat(BEHIND_PROXY.of(stranger)).hasToString("Optional[http://inner]");
        assertThat(BEHIND_PROXY.client(stranger)).isEqualTo("10.0.0.2");
        assertThat(Origins.isForwarded(stranger)).isTrue();
    }

    @Test
    void anOriginThatWasToldHoldsForAll() {
        Origins told = new Origins(Optional.of(Origin.of(URI.create("https://example.com/"))), Set.of());

        assertThat(told.of(request("10.0.0.2", false, "Host", "inner"))).hasToString("Optional[https://example.com]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a/path", "https://a?q", "ftp://a", "a", "https:a", "https://u@a"})
    void anExternalUrlIsAnOriginAndNothingElse(String url) {
        assertThatThrownBy(() -> Origin.of(URI.create(url))).isInstanceOf(IllegalArgumentException.class);
    }

    private static HttpRequest request(String peer, boolean secure, String... fields) {
        HttpHeaders headers = HttpHeaders.empty();
        for (int i = 0; i < fields.length; i += 2) {
            headers = headers.with(fields[i], fields[i + 1]);
        }
        return new HttpRequest(
                "GET",
                "/v2/",
                Optional.empty(),
                headers,
                OptionalLong.of(0),
                InputStream.nullInputStream(),
                new Peer(address(peer), secure));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
