package io.staithe.http.oci;

import io.staithe.http.exchange.HttpResponse;
import java.util.Map;
import java.util.function.Function;

/** What a kind of resource does for each method. */
@FunctionalInterface
interface Endpoint {
    /** The methods it knows, and what it does for each. */
    Map<String, Function<OciCall, HttpResponse>> methods();
}
