package io.staithe.http.oci;

import io.staithe.http.exchange.HttpHeaders;
import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.QueryParameters;
import io.staithe.registry.RegistryView;
import io.staithe.registry.image.Images;
import io.staithe.registry.layer.Layers;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.tag.Tags;

/**
 * One call of an endpoint: the request, where it leads, and the registry as its caller sees it.
 *
 * @param request the request
 * @param route where it leads
 * @param query its parameters
 * @param view the registry
 */
record OciCall(HttpRequest request, Route route, QueryParameters query, RegistryView view) {

    RepositoryName repository() {
        return route.repository().orElseThrow();
    }

    HttpHeaders headers() {
        return request.headers();
    }

    Layers layers() {
        return view.layers(repository());
    }

    Images images() {
        return view.images(repository());
    }

    Tags tags() {
        return view.tags(repository());
    }
}
