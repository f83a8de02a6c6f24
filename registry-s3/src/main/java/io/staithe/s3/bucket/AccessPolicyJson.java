package io.staithe.s3.bucket;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Writes the identity policy of whoever uses a bucket. */
record AccessPolicyJson(BucketSetup setup) {
    private static final JsonFactory FACTORY = new JsonFactory();

    String text() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            json.writeStartObject();
            json.writeStringField("Version", "2012-10-17");
            json.writeArrayFieldStart("Statement");
            for (Grant grant : Grant.all(setup)) {
                write(json, grant);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, Grant grant) throws IOException {
        json.writeStartObject();
        json.writeStringField("Sid", grant.sid());
        json.writeStringField("Effect", "Allow");
        json.writeArrayFieldStart("Action");
        for (String action : grant.actions()) {
            json.writeString(action);
        }
        json.writeEndArray();
        json.writeStringField("Resource", grant.resource());
        Optional<String> prefix = grant.listedPrefix();
        if (prefix.isPresent()) {
            json.writeObjectFieldStart("Condition");
            json.writeObjectFieldStart("StringLike");
            json.writeStringField("s3:prefix", prefix.get());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
