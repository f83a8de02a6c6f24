package io.staithe.http;

import io.staithe.http.exchange.HttpHandler;
import io.staithe.http.exchange.HttpHeaders;
import io.staithe.http.exchange.Peer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A client without a network: says to a handler what a client would, and reads what a client would. */
public final class Wire {
    private final HttpHandler handler;
    private final Peer peer;
    private final HttpHeaders headers;

    private Wire(HttpHandler handler, Peer peer, HttpHeaders headers) {
        this.handler = handler;
        this.peer = peer;
        this.headers = headers;
    }

    public static Wire to(HttpHandler handler) {
        return new Wire(
                handler,
                new Peer(InetAddress.getLoopbackAddress(), false),
                HttpHeaders.empty().with("Host", "127.0.0.1:5000"));
    }

    public Wire from(String address) {
        try {
            return new Wire(handler, new Peer(InetAddress.getByName(address), peer.secure()), headers);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Wire encrypted() {
        return new Wire(handler, new Peer(peer.address(), true), headers);
    }

    public Wire with(String name, String value) {
        return new Wire(handler, peer, headers.with(name, value));
    }

    public Wire as(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public Wire bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Ask ask(String method, String target) {
        return new Ask(handler, peer, headers, method, target);
    }

    public Ask get(String target) {
        return ask("GET", target);
    }

    public Ask head(String target) {
        return ask("HEAD", target);
    }

    public Ask post(String target) {
        return ask("POST", target);
    }

    public Ask put(String target) {
        return ask("PUT", target);
    }

    public Ask patch(String target) {
        return ask("PATCH", target);
    }

    public Ask delete(String target) {
        return ask("DELETE", target);
    }
}
