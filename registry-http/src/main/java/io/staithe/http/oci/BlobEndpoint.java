package io.staithe.http.oci;

import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.EntityTags;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.http.exchange.Origins;
import io.staithe.http.exchange.RequestedRange;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.LayersNotFoundException;
import io.staithe.registry.layer.Layer;
import io.staithe.registry.layer.LayerContent;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Blobs: there or not, their bytes, their deletion. Source: OCI distribution specification, "Pulling blobs". */
final class BlobEndpoint implements Endpoint {
    private final RedirectPolicy redirects;
    private final Origins origins;

    BlobEndpoint(RedirectPolicy redirects, Origins origins) {
        this.redirects = redirects;
        this.origins = origins;
    }

    @Override
    public Map<String, Function<OciCall, HttpResponse>> methods() {
        return Map.of("GET", this::get, "HEAD", this::head, "DELETE", this::delete);
    }

    private HttpResponse head(OciCall call) {
        Digest digest = digest(call);
        Layer layer = call.layers()
                .find(digest)
                .orElseThrow(() -> new LayersNotFoundException(call.repository(), List.of(digest)));
        return isKnown(call, digest)
                ? described(304, digest)
                : BlobBodies.whole(described(200, digest), new Body.Withheld(layer.size()));
    }

    private HttpResponse get(OciCall call) {
        Digest digest = digest(call);
        LayerContent content = call.layers().pull(digest);
        if (isKnown(call, digest)) {
            return described(304, digest);
        }
        Optional<URI> elsewhere = redirects
                .lifetime(call.request(), origins.client(call.request()), content.size())
                .flatMap(lifetime -> content.presign("GET", lifetime));
        if (elsewhere.isPresent()) {
            return HttpResponse.of(307)
                    .with("Location", elsewhere.get().toASCIIString())
                    .with("Docker-Content-Digest", digest.toString())
                    .with("Cache-Control", "no-store");
        }
        boolean ranged = EntityTags.permitsRange(call.headers().first("If-Range"), digest.toString());
        Optional<String> range = call.headers().first("Range").filter(header -> ranged);
        return BlobBodies.of(RequestedRange.of(range, content.size()), content, status -> described(status, digest));
    }

    private HttpResponse delete(OciCall call) {
        call.layers().delete(digest(call));
        return HttpResponse.of(202);
    }

    private static HttpResponse described(int status, Digest digest) {
        return HttpResponse.of(status)
                .with("Docker-Content-Digest", digest.toString())
                .with("ETag", EntityTags.quoted(digest.toString()))
                .with("Accept-Ranges", "bytes");
    }

    private static boolean isKnown(OciCall call, Digest digest) {
        return EntityTags.anyMatches(call.headers().all("If-None-Match"), digest.toString());
    }

    private static Digest digest(OciCall call) {
        return Digest.parse(call.route().reference());
    }
}
