package io.staithe.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.exchange.HttpHeaders;
import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.Peer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RedirectOptionsTest {
    @Test
    void withoutAnyEverybodyIsSentToTheStore() throws Exception {
        assertThat(isSent("192.0.2.1")).isTrue();
        assertThat(isSent("2001:db8::1")).isTrue();
    }

    @Test
    void nobodyIsWhereNobodyShallBe() throws Exception {
        assertThat(isSent("192.0.2.1", "--s3-redirect", "never")).isFalse();
    }

    @Test
    void theNetworksThatAreNamedAreServedFromHere() throws Exception {
        String[] words = {"--s3-no-redirect-from", "10.0.0.0/8,fd00::/8", "--s3-no-redirect-from", "192.0.2.7"};

        for (String served : List.of("10.1.2.3", "fd12::1", "192.0.2.7")) {
            assertThat(isSent(served, words)).as(served).isFalse();
        }
        for (String sent : List.of("11.1.2.3", "2001:db8::1", "192.0.2.8")) {
            assertThat(isSent(sent, words)).as(sent).isTrue();
        }
    }

    @Test
    void aNetworkDoesNotUndoNever() throws Exception {
        assertThat(isSent("11.1.2.3", "--s3-redirect", "never", "--s3-no-redirect-from", "10.0.0.0/8"))
                .isFalse();
    }

    private static boolean isSent(String address, String... words) throws UnknownHostException {
        RedirectOptions options = new RedirectOptions();
        new CommandLine(options.rows()).read(words);
        HttpRequest request = new HttpRequest(
                "GET",
                "/v2/team/app/blobs/sha256:" + "0".repeat(64),
                Optional.empty(),
                HttpHeaders.empty(),
                OptionalLong.empty(),
                InputStream.nullInputStream(),
                new Peer(InetAddress.getByName(address), false));
        return options.policy().lifetime(request, address, 1_000).isPresent();
    }
}
