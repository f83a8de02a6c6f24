package io.staithe.http.oci;

import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.EntityTags;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.registry.catalog.StoredManifest;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.LayersNotFoundException;
import io.staithe.registry.image.ImagePush;
import io.staithe.registry.image.PushedImage;
import io.staithe.registry.name.ImageIdentifier;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Manifests: pulled as they were pushed, whatever {@code Accept} says. Source: OCI distribution specification, "Pulling
 * manifests", "Pushing Manifests", "Content Management".
 */
final class ManifestEndpoint implements Endpoint {
    private final Locations locations;
    private final FailureTable failures;

    ManifestEndpoint(Locations locations, FailureTable failures) {
        this.locations = locations;
        this.failures = failures;
    }

    @Override
    public Map<String, Function<OciCall, HttpResponse>> methods() {
        return Map.of("GET", this::get, "HEAD", this::get, "PUT", this::put, "DELETE", this::delete);
    }

    private HttpResponse get(OciCall call) {
        StoredManifest manifest = call.images().pull(identifier(call));
        String digest = manifest.digest().toString();
        boolean known = EntityTags.anyMatches(call.headers().all("If-None-Match"), digest);
        HttpResponse described = HttpResponse.of(known ? 304 : 200)
                .with("Docker-Content-Digest", digest)
                .with("ETag", EntityTags.quoted(digest));
        return known
                ? described
                : described.with("Content-Type", manifest.mediaType().value()).with(new Body.Bytes(manifest.content()));
    }

    private HttpResponse put(OciCall call) {
        ImageIdentifier image = identifier(call);
        Set<Tag> parameters = new TreeSet<>();
        call.query().all("tag").forEach(tag -> parameters.add(Tag.of(tag)));
        Set<Tag> tags = new TreeSet<>(parameters);
        Optional<Digest> digest = image.match(Optional::of, tag -> {
            tags.add(tag);
            return Optional.empty();
        });
        Optional<MediaType> type = call.headers().first("Content-Type").flatMap(MediaType::ofHeader);
        try {
            ImagePush push = new ImagePush(ManifestBody.read(call), type, digest, tags);
            return created(call, call.images().push(push), parameters);
        } catch (LayersNotFoundException e) {
            return failures.answerToPush(e);
        }
    }

    private HttpResponse created(OciCall call, PushedImage pushed, Set<Tag> parameters) {
        HttpResponse response = HttpResponse.of(201)
                .with("Location", locations.manifest(call.repository(), pushed.digest()))
                .with("Docker-Content-Digest", pushed.digest().toString());
        if (pushed.subject().isPresent()) {
            response = response.with("OCI-Subject", pushed.subject().get().toString());
        }
        for (Tag tag : parameters) {
            response = response.with("OCI-Tag", tag.value());
        }
        return response;
    }

    private HttpResponse delete(OciCall call) {
        ImageIdentifier image = identifier(call);
        if (image instanceof ImageIdentifier.ByTag named) {
            call.tags().remove(named.tag());
        } else if (image instanceof ImageIdentifier.ByDigest named) {
            call.images().delete(named.digest());
        }
        return HttpResponse.of(202);
    }

    private static ImageIdentifier identifier(OciCall call) {
        return ImageIdentifier.parse(call.route().reference());
    }
}
