package io.staithe.http.contract;

import io.staithe.http.exchange.HttpHandler;
import java.io.IOException;
import java.util.Set;

/** A kind of server that carries the wire, through one adapter or the other. */
public interface ServerKind {
    /** Starts one: a head may take it 600 ms, where it bounds that; a read or a write, 1.5 s. */
    ServerUnderTest start(HttpHandler handler) throws IOException;

    /** What it can do beyond what all must. */
    Set<Capability> capabilities();
}
