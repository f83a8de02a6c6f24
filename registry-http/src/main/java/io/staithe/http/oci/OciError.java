package io.staithe.http.oci;

import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.HttpResponse;
import java.util.List;
import java.util.Optional;

/**
 * One error of an error body. Source: OCI distribution specification, "Error Codes".
 *
 * @param code its code
 * @param message what is wrong, for people
 * @param digest the digest it is about, where it is about one
 */
record OciError(ErrorCode code, String message, Optional<String> digest) {

    static OciError of(ErrorCode code, String message) {
        return new OciError(code, message, Optional.empty());
    }

    /** A response with this error alone. */
    HttpResponse response(int status) {
        return response(status, List.of(this));
    }

    static HttpResponse response(int status, List<OciError> errors) {
        return HttpResponse.of(status).with("Content-Type", "application/json").with(new Body.Bytes(JsonText.of(out -> {
            out.writeStartObject();
            out.writeArrayFieldStart("errors");
            for (OciError error : errors) {
                out.writeStartObject();
                out.writeStringField("code", error.code().name());
                out.writeStringField("message", error.message());
                if (error.digest().isPresent()) {
                    out.writeObjectFieldStart("detail");
                    out.writeStringField("digest", error.digest().get());
                    out.writeEndObject();
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        })));
    }
}
