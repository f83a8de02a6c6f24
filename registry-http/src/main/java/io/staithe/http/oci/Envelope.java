package io.staithe.http.oci;

import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.HttpResponse;

/** What every response carries. Stored content comes from strangers, so no browser is to take it for more than bytes. */
final class Envelope {
    private Envelope() {}

    static HttpResponse of(HttpRequest request, HttpResponse response) {
        HttpResponse safe = response.with("Docker-Distribution-API-Version", "registry/2.0")
                .with("X-Content-Type-Options", "nosniff")
                .with("Content-Security-Policy", "default-src 'none'; sandbox");
        return request.method().equals("HEAD")
                ? safe.with(new Body.Withheld(response.body().length()))
                : safe;
    }
}
