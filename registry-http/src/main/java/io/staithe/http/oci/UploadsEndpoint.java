package io.staithe.http.oci;

import io.staithe.http.exchange.HttpResponse;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.UnsupportedDigestAlgorithmException;
import io.staithe.registry.grammar.GrammarException;
import io.staithe.registry.layer.Layer;
import io.staithe.registry.name.RepositoryName;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Begins uploads, takes blobs in one request, mounts. Source: OCI distribution specification, "Pushing blobs". */
final class UploadsEndpoint implements Endpoint {
    private final UploadAnswers answers;

    UploadsEndpoint(UploadAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Map<String, Function<OciCall, HttpResponse>> methods() {
        return Map.of("POST", this::post);
    }

    private HttpResponse post(OciCall call) {
        Optional<Digest> mount = call.query().first("mount").map(Digest::parse);
        Optional<Layer> mounted = mount.flatMap(digest -> mount(call, digest));
        if (mounted.isPresent()) {
            return answers.created(call, mounted.get().digest());
        }
        Optional<Digest> digest = call.query().first("digest").map(Digest::parse);
        if (digest.isPresent()) {
            Layer layer = call.layers()
                    .push(
                            digest.get(),
                            call.request().contentLength(),
                            call.request().body());
            return answers.created(call, layer.digest());
        }
        return answers.accepted(call, call.layers().begin(algorithm(call, mount)));
    }

    /** What cannot be mounted is uploaded: no answer tells why. */
    private static Optional<Layer> mount(OciCall call, Digest digest) {
        Optional<String> from = call.query().first("from").filter(name -> !name.isEmpty());
        if (from.isEmpty()) {
            return call.layers().mount(digest, Optional.empty());
        }
        try {
            return call.layers().mount(digest, Optional.of(RepositoryName.of(from.get())));
        } catch (GrammarException e) {
            return Optional.empty();
        }
    }

    private static DigestAlgorithm algorithm(OciCall call, Optional<Digest> mount) {
        Optional<String> named = call.query().first("digest-algorithm");
        if (named.isPresent()) {
            return DigestAlgorithm.named(named.get())
                    .orElseThrow(() -> new UnsupportedDigestAlgorithmException(printable(named.get())));
        }
        return mount.flatMap(Digest::supportedAlgorithm).orElse(DigestAlgorithm.SHA256);
    }

    private static String printable(String text) {
        String cut = text.length() > 32 ? text.substring(0, 32) : text;
        return cut.replaceAll("[^ -~]", "?");
    }
}
