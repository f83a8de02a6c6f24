package io.staithe.registry.layout;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code index.json}, in their order; members it does not know are skipped. */
final class IndexReader {
    private static final int SCHEMA_VERSION = 2;

    private final JsonParser parser;

    private IndexReader(JsonParser parser) {
        this.parser = parser;
    }

    static List<LayoutEntry> entries(Content indexJson) throws IOException {
        return LayoutJson.read(LayoutFolder.INDEX, indexJson, parser -> new IndexReader(parser).document());
    }

    private List<LayoutEntry> document() throws IOException {
        List<LayoutEntry> entries = List.of();
        boolean versioned = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "schemaVersion" -> versioned = wholeNumber(member) == SCHEMA_VERSION;
                case "manifests" -> entries = list();
                default -> parser.skipChildren();
            }
        }
        require(versioned, "its schemaVersion is not " + SCHEMA_VERSION);
        return entries;
    }

    private List<LayoutEntry> list() throws IOException {
        List<LayoutEntry> entries = new ArrayList<>();
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return entries;
        }
        require(parser.currentToken() == JsonToken.START_ARRAY, "its 'manifests' is not an array");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.START_OBJECT, "an entry is not an object");
            entries.add(entry());
        }
        return entries;
    }

    private LayoutEntry entry() throws IOException {
        @Nullable String mediaType = null;
        @Nullable String digest = null;
        long size = -1;
        Map<String, String> annotations = Map.of();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "mediaType" -> mediaType = text(member);
                case "digest" -> digest = text(member);
                case "size" -> size = wholeNumber(member);
                case "annotations" -> annotations = annotations();
                default -> parser.skipChildren();
            }
        }
        if (mediaType == null || digest == null || size < 0) {
            throw new InvalidLayoutException(
                    "an entry of " + LayoutFolder.INDEX + " lacks a mediaType, digest or size");
        }
        return new LayoutEntry(MediaType.of(mediaType), Digest.parse(digest), size, annotations);
    }

    private Map<String, String> annotations() throws IOException {
        Map<String, String> annotations = new HashMap<>();
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return annotations;
        }
        require(parser.currentToken() == JsonToken.START_OBJECT, "an entry's 'annotations' is not an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            annotations.put(name, text("annotations"));
        }
        return annotations;
    }

    private String text(String member) throws IOException {
        require(parser.currentToken() == JsonToken.VALUE_STRING, "a '" + member + "' is not a string");
        return parser.getText();
    }

    private long wholeNumber(String member) throws IOException {
        boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        require(whole && parser.getLongValue() >= 0, "a '" + member + "' is not a whole number");
        return parser.getLongValue();
    }

    private static void require(boolean holds, String otherwise) throws InvalidLayoutException {
        if (!holds) {
            throw new InvalidLayoutException("in " + LayoutFolder.INDEX + ", " + otherwise);
        }
    }
}
