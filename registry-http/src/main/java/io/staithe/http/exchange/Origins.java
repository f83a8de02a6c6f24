package io.staithe.http.exchange;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How we learn under which origin a client reaches us: told once, or from each request.
 *
 * <p>{@code Forwarded} and {@code X-Forwarded-*} count only from proxies that were named. Immutable.
 *
 * @param external the origin that was told, where it was
 * @param proxies the addresses whose forwarding headers are believed
 */
public record Origins(Optional<Origin> external, Set<InetAddress> proxies) {
    private static final List<String> FORWARDING =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Via");

    /** Takes a copy. */
    public Origins {
        proxies = Set.copyOf(proxies);
    }

    /**
     * From the request itself.
     *
     * @return origins that believe in no proxy
     */
    public static Origins ofRequests() {
        return new Origins(Optional.empty(), Set.of());
    }

    /**
     * The origin under which a client sent a request.
     *
     * @param request the request
     * @return the origin, or empty where its {@code Host} is missing or malformed
     */
    public Optional<Origin> of(HttpRequest request) {
        if (external.isPresent()) {
            return external;
        }
        String scheme = request.peer().secure() ? "https" : "http";
        Optional<String> host = request.headers().first("Host");
        if (proxies.contains(request.peer().address())) {
            Forwarding forwarded = Forwarding.of(request.headers());
            return forwarded
                    .host()
                    .or(() -> host)
                    .flatMap(authority -> Origin.of(forwarded.scheme().orElse(scheme), authority));
        }
        return host.flatMap(authority -> Origin.of(scheme, authority));
    }

    /**
     * The address of the client, as far as it can be believed.
     *
     * @param request the request
     * @return its address as text
     */
    public String client(HttpRequest request) {
        String peer = request.peer().address().getHostAddress();
        return proxies.contains(request.peer().address())
                ? Forwarding.of(request.headers()).client().orElse(peer)
                : peer;
    }

    /**
     * Whether a request came through a proxy, by what it says itself.
     *
     * @param request the request
     * @return whether it has any header field that proxies add
     */
    public static boolean isForwarded(HttpRequest request) {
        for (String name : FORWARDING) {
            if (request.headers().first(name).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
