package io.staithe.jdbc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Maps of texts as columns hold them: one JSON object of strings, in ASCII so that every string survives. */
final class TextMap {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String EMPTY = "{}";

    private TextMap() {}

    static String write(Map<String, String> map) {
        if (map.isEmpty()) {
            return EMPTY;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> entry : new TreeMap<>(map).entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a string writer does not fail", e);
        }
        return text.toString();
    }

    /** Reads what {@link #write} wrote; anything else is a damaged row. */
    static Map<String, String> read(String text) throws IOException {
        if (text.equals(EMPTY)) {
            return Map.of();
        }
        Map<String, String> map = new HashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                String value = json.nextTextValue();
                if (value == null) {
                    throw new IOException("a map of texts holds something else");
                }
                map.put(key, value);
            }
        }
        return map;
    }
}
