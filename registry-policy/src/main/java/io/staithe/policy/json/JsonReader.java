package io.staithe.policy.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.staithe.policy.text.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON (RFC 8259) under limits on length and nesting. One is enough for everybody: it is immutable and thread-safe.
 *
 * <p>Memory is bounded by the length of the text: some sixty bytes a value.
 */
public final class JsonReader {
    private static final int MAX_NUMBER_CHARS = 1_000;

    private final JsonFactory factory;
    private final int maxChars;

    /**
     * Makes a reader.
     *
     * @param maxChars how long a text may be, in characters
     * @param maxDepth how deep objects and arrays may be nested
     */
    public JsonReader(int maxChars, int maxDepth) {
        this.maxChars = maxChars;
        this.factory = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .maxStringLength(maxChars)
                        .maxNameLength(maxChars)
                        .maxNumberLength(MAX_NUMBER_CHARS)
                        .build())
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
    }

    /**
     * Reads one value and demands that nothing follows it.
     *
     * @param text the JSON
     * @return the value
     * @throws JsonSyntaxException where the text is not JSON, too long, or nested too deeply
     */
    public JsonValue read(String text) throws JsonSyntaxException {
        if (text.length() > maxChars) {
            throw new JsonSyntaxException("longer than " + maxChars + " characters", Position.START);
        }
        try (JsonParser parser = factory.createParser(text)) {
            return whole(parser);
        } catch (JsonProcessingException e) {
            throw new JsonSyntaxException("not well-formed JSON", at(e.getLocation()));
        } catch (IOException e) {
            throw new JsonSyntaxException("cannot be read", Position.START);
        }
    }

    private static JsonValue whole(JsonParser parser) throws JsonSyntaxException, IOException {
        try {
            if (parser.nextToken() == null) {
                throw new JsonSyntaxException("there is nothing", Position.START);
            }
            JsonValue value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonSyntaxException("something follows the end", here(parser));
            }
            return value;
        } catch (StreamConstraintsException e) {
            // Itself it often does not know where.
            throw new JsonSyntaxException("nested too deeply, or an overlong number", at(parser.currentLocation()));
        }
    }

    static JsonValue value(JsonParser parser) throws IOException {
        Position at = here(parser);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, at);
            case START_ARRAY -> array(parser, at);
            default -> new JsonScalar(scalarType(token), parser.getText(), at);
        };
    }

    private static JsonObject object(JsonParser parser, Position at) throws IOException {
        List<JsonMember> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position nameAt = here(parser);
            parser.nextToken();
            members.add(new JsonMember(name, nameAt, value(parser)));
        }
        return new JsonObject(members, at);
    }

    private static JsonArray array(JsonParser parser, Position at) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new JsonArray(items, at);
    }

    private static JsonScalar.Type scalarType(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> JsonScalar.Type.STRING;
            case VALUE_NUMBER_INT -> JsonScalar.Type.INTEGER;
            case VALUE_NUMBER_FLOAT -> JsonScalar.Type.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> JsonScalar.Type.BOOLEAN;
            default -> JsonScalar.Type.NULL;
        };
    }

    static Position here(JsonParser parser) {
        return at(parser.currentTokenLocation());
    }

    static Position at(JsonLocation location) {
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
