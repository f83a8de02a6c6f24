package io.staithe.policycheck;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.staithe.policycheck.JsonLine.BatchId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A value on its way through a JSON text. Each method takes the value whole and says what it should have been. Policies are cut
 * out of the text as they stand, so that whoever reads them sees every character.
 */
final class JsonCursor {
    private final JsonParser parser;
    private final String text;

    JsonCursor(JsonParser parser, String text) {
        this.parser = parser;
        this.text = text;
    }

    /** Takes the value of a member, or says that there is no such member. */
    interface Member {
        boolean read(String name, JsonCursor value) throws IOException;
    }

    /** Takes an item of a list. */
    interface Item<T> {
        T read(String name) throws IOException;
    }

    String string(String name) throws IOException {
        demand(parser.hasToken(JsonToken.VALUE_STRING), name, "a string");
        return parser.getText();
    }

    boolean flag(String name) throws IOException {
        demand(isBoolean(), name, "true or false");
        return parser.getBooleanValue();
    }

    /** A string, or a number or boolean as it was written. */
    String scalar(String name) throws IOException {
        JsonToken token = parser.currentToken();
        boolean scalar = token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
        demand(scalar, name, "a string, a number or a boolean");
        return parser.getText();
    }

    boolean isList() {
        return parser.hasToken(JsonToken.START_ARRAY);
    }

    BatchId id() throws IOException {
        JsonToken token = parser.currentToken();
        boolean scalar = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
        demand(scalar, "id", "a string or a whole number");
        return new BatchId(parser.getText(), token);
    }

    /** An object, which is the policy, or a string, which holds it. */
    PolicyText policy(String name) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return new PolicyText(name, parser.getText());
        }
        demand(parser.hasToken(JsonToken.START_OBJECT), name, "a policy: an object, or a string that holds one");
        int begin = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getCharOffset();
        return new PolicyText(name, text.substring(begin, end));
    }

    <T> List<T> items(String name, Item<T> item) throws IOException {
        demand(isList(), name, "a list");
        List<T> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(item.read(name + "[" + items.size() + "]"));
        }
        return items;
    }

    /** Members that are null count as absent. */
    void members(String name, Member member) throws IOException {
        demand(parser.hasToken(JsonToken.START_OBJECT), name, "an object");
        Set<String> names = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String one = parser.currentName();
            if (!names.add(one)) {
                throw new UnreadableException(name + ": " + one + " stands twice");
            }
            if (parser.nextToken() != JsonToken.VALUE_NULL && !member.read(one, this)) {
                throw new UnreadableException(name + ": there is no member " + one);
            }
        }
    }

    private boolean isBoolean() {
        return parser.hasToken(JsonToken.VALUE_TRUE) || parser.hasToken(JsonToken.VALUE_FALSE);
    }

    private static void demand(boolean met, String name, String wanted) {
        if (!met) {
            throw new UnreadableException(name + ": should be " + wanted);
        }
    }
}
