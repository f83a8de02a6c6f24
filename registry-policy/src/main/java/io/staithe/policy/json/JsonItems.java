package io.staithe.policy.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.staithe.policy.text.Position;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads JSON of any length whose bulk is one array, item by item. One is enough for everybody: it is immutable and
 * thread-safe.
 *
 * <p>Memory is bounded by the length of the longest item, and so by the limit set for it: some sixty bytes a value.
 */
public final class JsonItems {
    private static final int MAX_NUMBER_CHARS = 1_000;

    private final JsonFactory factory;
    private final int maxItemChars;

    /** Takes what is found. */
    public interface Visitor {
        /**
         * Whether the value of a member of the outermost object is the array to read.
         *
         * @param name the member's name
         * @param at where it begins
         * @return false where {@link #other} takes the value
         * @throws JsonSyntaxException to end the reading
         */
        boolean isBulk(String name, Position at) throws JsonSyntaxException;

        /**
         * Takes an item of the array.
         *
         * @param item the next one
         * @throws JsonSyntaxException to end the reading
         */
        void item(JsonValue item) throws JsonSyntaxException;

        /**
         * Takes another member of the outermost object. Objects and arrays are skipped unread and not given here.
         *
         * @param name the member's name
         * @param value its value
         * @throws JsonSyntaxException to end the reading
         */
        void other(String name, JsonScalar value) throws JsonSyntaxException;
    }

    /**
     * Makes a reader.
     *
     * @param maxItemChars how long an item may be, in characters, give or take the length of a buffer
     * @param maxDepth how deep objects and arrays may be nested
     */
    public JsonItems(int maxItemChars, int maxDepth) {
        this.maxItemChars = maxItemChars;
        this.factory = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .maxStringLength(maxItemChars)
                        .maxNameLength(maxItemChars)
                        .maxNumberLength(MAX_NUMBER_CHARS)
                        .build())
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
    }

    /**
     * Reads an array, or an object one of whose members is the array, and demands that nothing follows it.
     *
     * @param json the text; not closed
     * @param visitor takes what is found, in the order of the text
     * @return whether the array was there
     * @throws JsonSyntaxException where the text is no such JSON, an item too long, or something nested too deeply
     * @throws IOException as the text's reader throws it
     */
    public boolean read(Reader json, Visitor visitor) throws JsonSyntaxException, IOException {
        AllowanceReader source = new AllowanceReader(json, maxItemChars);
        try (JsonParser parser = factory.createParser(source)) {
            return whole(parser, source, visitor);
        } catch (JsonProcessingException e) {
            throw new JsonSyntaxException("not well-formed JSON", JsonReader.at(e.getLocation()));
        }
    }

    private static boolean whole(JsonParser parser, AllowanceReader source, Visitor visitor)
            throws JsonSyntaxException, IOException {
        try {
            JsonToken first = parser.nextToken();
            boolean found = first == JsonToken.START_ARRAY;
            if (first == JsonToken.START_OBJECT) {
                found = members(parser, source, visitor);
            } else if (found) {
                items(parser, source, visitor);
            } else {
                throw new JsonSyntaxException("neither an object nor an array", JsonReader.here(parser));
            }
            if (parser.nextToken() != null) {
                throw new JsonSyntaxException("something follows the end", JsonReader.here(parser));
            }
            return found;
        } catch (AllowanceReader.SpentException e) {
            throw new JsonSyntaxException("a name, text or gap is too long", JsonReader.at(parser.currentLocation()));
        } catch (StreamConstraintsException e) {
            throw new JsonSyntaxException(
                    "nested too deeply, or an overlong text or number", JsonReader.at(parser.currentLocation()));
        }
    }

    private static boolean members(JsonParser parser, AllowanceReader source, Visitor visitor)
            throws JsonSyntaxException, IOException {
        boolean found = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            source.renew();
            String name = parser.currentName();
            boolean isBulk = visitor.isBulk(name, JsonReader.here(parser));
            JsonToken token = parser.nextToken();
            if (isBulk && token == JsonToken.START_ARRAY) {
                items(parser, source, visitor);
                found = true;
            } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                refuseObject(isBulk, parser);
                source.suspend();
                parser.skipChildren();
            } else if (JsonReader.value(parser) instanceof JsonScalar scalar) {
                visitor.other(name, scalar);
            }
        }
        return found;
    }

    private static void refuseObject(boolean isBulk, JsonParser parser) throws JsonSyntaxException {
        if (isBulk) {
            throw new JsonSyntaxException("an object, not an array", JsonReader.here(parser));
        }
    }

    private static void items(JsonParser parser, AllowanceReader source, Visitor visitor)
            throws JsonSyntaxException, IOException {
        source.renew();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Position at = JsonReader.here(parser);
            try {
                visitor.item(JsonReader.value(parser));
            } catch (AllowanceReader.SpentException e) {
                throw new JsonSyntaxException("an item is too long", at);
            }
            source.renew();
        }
    }
}
