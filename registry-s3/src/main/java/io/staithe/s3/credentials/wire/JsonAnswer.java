package io.staithe.s3.credentials.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The simple members of a JSON object. It has no text, for its values are secrets. */
public final class JsonAnswer {
    private static final int MAX_DEPTH = 10;
    private static final int MAX_STRING_CHARS = 64 * 1024;
    private static final int MAX_NUMBER_CHARS = 50;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING_CHARS)
                    .maxNameLength(MAX_STRING_CHARS)
                    .maxNumberLength(MAX_NUMBER_CHARS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final Map<String, String> members;

    private JsonAnswer(Map<String, String> members) {
        this.members = members;
    }

    /**
     * Reads an object.
     *
     * @param text the JSON
     * @return its members, except those that are objects, lists or null
     * @throws IOException where it is no such thing; the message repeats nothing of it
     */
    public static JsonAnswer read(String text) throws IOException {
        try (JsonParser json = FACTORY.createParser(text)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                JsonAnswer answer = new JsonAnswer(members(json));
                if (json.nextToken() == null) {
                    return answer;
                }
            }
        } catch (IOException e) {
            // What the parser has to say quotes the text.
            throw new IOException("it is no JSON, or more of it than credentials take");
        }
        throw new IOException("it is no JSON object");
    }

    private static Map<String, String> members(JsonParser json) throws IOException {
        Map<String, String> members = new HashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (value.isStructStart()) {
                json.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                members.put(name, json.getText());
            }
        }
        return members;
    }

    /**
     * Looks a member up.
     *
     * @param name its name
     * @return the text of its value; empty where it is missing or empty
     */
    public Optional<String> get(String name) {
        return Optional.ofNullable(members.get(name)).filter(value -> !value.isEmpty());
    }
}
