package io.staithe.http.oci;

import io.staithe.http.exchange.HttpResponse;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.layer.LayerPart;
import io.staithe.registry.name.UploadId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One upload: its parts, its state, its end. Source: OCI distribution specification, "Pushing a blob in chunks". */
final class UploadEndpoint implements Endpoint {
    private final UploadAnswers answers;

    UploadEndpoint(UploadAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Map<String, Function<OciCall, HttpResponse>> methods() {
        return Map.of(
                "GET", this::status,
                "HEAD", this::status,
                "PATCH", this::append,
                "PUT", this::complete,
                "DELETE", this::cancel);
    }

    private HttpResponse status(OciCall call) {
        return answers.status(call, call.layers().status(id(call)));
    }

    private HttpResponse append(OciCall call) {
        UploadId id = id(call);
        Optional<LayerPart> part = UploadPart.of(call, id);
        return answers.accepted(
                call,
                part.isPresent()
                        ? call.layers().append(id, part.get())
                        : call.layers().status(id));
    }

    private HttpResponse complete(OciCall call) {
        UploadId id = id(call);
        Digest digest = call.query()
                .first("digest")
                .map(Digest::parse)
                .orElseThrow(() -> new OciFailure(400, ErrorCode.DIGEST_INVALID, "The parameter 'digest' is missing"));
        return answers.created(
                call,
                call.layers().complete(id, digest, UploadPart.of(call, id)).digest());
    }

    private HttpResponse cancel(OciCall call) {
        call.layers().cancel(id(call));
        return HttpResponse.of(204);
    }

    private static UploadId id(OciCall call) {
        return UploadId.of(call.route().reference());
    }
}
