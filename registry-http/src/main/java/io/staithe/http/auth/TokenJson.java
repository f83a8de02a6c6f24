package io.staithe.http.auth;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.staithe.http.exchange.HttpResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** Writes the answers of the token endpoint. */
final class TokenJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private TokenJson() {}

    @FunctionalInterface
    private interface Members {
        void writeTo(JsonGenerator out) throws IOException;
    }

    /** The token under both of its names, for clients look for one or the other. */
    static HttpResponse grant(TokenGrant grant) {
        return object(200, out -> {
            out.writeStringField("token", grant.token());
            out.writeStringField("access_token", grant.token());
            out.writeNumberField("expires_in", grant.lifetime().toSeconds());
            out.writeStringField(
                    "issued_at",
                    grant.issuedAt().truncatedTo(ChronoUnit.SECONDS).toString());
            if (grant.refreshToken().isPresent()) {
                out.writeStringField("refresh_token", grant.refreshToken().get());
            }
            if (!grant.scopes().isEmpty()) {
                out.writeStringField(
                        "scope", grant.scopes().stream().map(Scope::toString).collect(Collectors.joining(" ")));
            }
        });
    }

    static HttpResponse error(int status, String code, String message) {
        return object(status, out -> {
            out.writeArrayFieldStart("errors");
            out.writeStartObject();
            out.writeStringField("code", code);
            out.writeStringField("message", message);
            out.writeEndObject();
            out.writeEndArray();
        });
    }

    private static HttpResponse object(int status, Members members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            members.writeTo(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return HttpResponse.of(status).with("Cache-Control", "no-store").withJson(text.toString());
    }
}
