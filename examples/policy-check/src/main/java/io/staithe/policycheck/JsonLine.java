package io.staithe.policycheck;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A line of a batch: one JSON object, read from front to back. Its {@code id} is kept apart, so that an answer can name it even
 * where the rest makes no sense.
 */
final class JsonLine {
    private static final int MAX_DEPTH = 100;
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final String text;
    private Optional<BatchId> id = Optional.empty();

    JsonLine(String text) {
        this.text = text;
    }

    Optional<BatchId> id() {
        return id;
    }

    /** Shows every member but {@code id}; throws {@link UnreadableException} where the line is no such object. */
    void read(JsonCursor.Member member) {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            JsonCursor cursor = new JsonCursor(parser, text);
            cursor.members("the line", (name, value) -> {
                if (name.equals("id")) {
                    id = Optional.of(value.id());
                    return true;
                }
                return member.read(name, value);
            });
            if (parser.nextToken() != null) {
                throw new UnreadableException("something follows the object");
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableException(
                    "not well-formed JSON, column " + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an answer is to carry back, in the type in which it came. */
    record BatchId(String text, JsonToken type) {}
}
