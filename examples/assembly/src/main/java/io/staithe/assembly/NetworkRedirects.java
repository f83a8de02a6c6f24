package io.staithe.assembly;

import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.oci.RedirectPolicy;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Serves those in some networks from here, for the store is out of their reach, and judges the others as another does.
 *
 * @param servedHere the networks
 * @param others how everybody else is judged
 */
record NetworkRedirects(List<Network> servedHere, RedirectPolicy others) implements RedirectPolicy {
    NetworkRedirects {
        servedHere = List.copyOf(servedHere);
    }

    @Override
    public Optional<Duration> lifetime(HttpRequest request, long blobBytes) {
        InetAddress client = request.peer().address();
        return servedHere.stream().anyMatch(network -> network.contains(client))
                ? Optional.empty()
                : others.lifetime(request, blobBytes);
    }
}
