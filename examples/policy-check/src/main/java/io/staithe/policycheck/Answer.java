package io.staithe.policycheck;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.staithe.policycheck.JsonLine.BatchId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** JSON on its way out. In ASCII, so that no pipe and no terminal can spoil it. */
final class Answer {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Answer() {}

    /** Writes the members of an object. */
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    static String of(Optional<BatchId> id, Members members) {
        return object(json -> {
            json.writeFieldName("id");
            write(id, json);
            members.write(json);
        });
    }

    static String error(Optional<BatchId> id, String error) {
        return of(id, json -> json.writeStringField("error", error));
    }

    static String object(Members members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Optional<BatchId> id, JsonGenerator json) throws IOException {
        if (id.isEmpty()) {
            json.writeNull();
        } else if (id.get().type() == JsonToken.VALUE_STRING) {
            json.writeString(id.get().text());
        } else {
            json.writeNumber(id.get().text());
        }
    }
}
