package io.staithe.registry.manifest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.InvalidManifestException;
import io.staithe.registry.name.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Picks the members of one manifest from its tokens; what it does not know is skipped at no cost in memory. */
final class ManifestMembers {
    private final JsonParser parser;

    private @Nullable Integer schemaVersion;
    private @Nullable MediaType mediaType;
    private @Nullable String artifactType;
    private @Nullable Descriptor config;
    private @Nullable List<Descriptor> layers;
    private @Nullable List<Descriptor> manifests;
    private @Nullable List<Descriptor> blobs;
    private @Nullable Descriptor subject;
    private Map<String, String> annotations = Map.of();

    ManifestMembers(JsonParser parser) {
        this.parser = parser;
    }

    ManifestJson readDocument() throws IOException {
        require(parser.nextToken() == JsonToken.START_OBJECT, "it is not a JSON object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            readMember(member);
        }
        return new ManifestJson(
                Optional.ofNullable(schemaVersion),
                Optional.ofNullable(mediaType),
                Optional.ofNullable(artifactType),
                Optional.ofNullable(config),
                Optional.ofNullable(layers),
                Optional.ofNullable(manifests),
                Optional.ofNullable(blobs),
                Optional.ofNullable(subject),
                annotations);
    }

    private void readMember(String member) throws IOException {
        switch (member) {
            case "schemaVersion" -> schemaVersion = (int) number(member, Integer.MAX_VALUE);
            case "mediaType" ->
                mediaType = optionalText(member).map(MediaType::of).orElse(null);
            case "artifactType" -> artifactType = optionalText(member).orElse(null);
            case "config" -> config = optionalDescriptor(member);
            case "layers" -> layers = descriptors(member);
            case "manifests" -> manifests = descriptors(member);
            case "blobs" -> blobs = descriptors(member);
            case "subject" -> subject = optionalDescriptor(member);
            case "annotations" -> annotations = annotations(member);
            default -> parser.skipChildren();
        }
    }

    private @Nullable Descriptor optionalDescriptor(String member) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : descriptor(member);
    }

    private List<Descriptor> descriptors(String member) throws IOException {
        List<Descriptor> read = new ArrayList<>();
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return read;
        }
        require(parser.currentToken() == JsonToken.START_ARRAY, "its '" + member + "' is not an array");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            read.add(descriptor(member));
        }
        return read;
    }

    private Descriptor descriptor(String where) throws IOException {
        require(parser.currentToken() == JsonToken.START_OBJECT, "its '" + where + "' holds no descriptor");
        MediaType type = null;
        Digest digest = null;
        long size = -1;
        String artifact = null;
        boolean elsewhere = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "mediaType" ->
                    type = optionalText(member).map(MediaType::of).orElse(null);
                case "digest" ->
                    digest = optionalText(member).map(Digest::parse).orElse(null);
                case "size" -> size = number(member, Long.MAX_VALUE);
                case "artifactType" -> artifact = optionalText(member).orElse(null);
                case "urls" -> elsewhere = hasElements();
                default -> parser.skipChildren();
            }
        }
        if (type == null || digest == null || size < 0) {
            throw new InvalidManifestException(
                    "a descriptor in its '" + where + "' lacks a mediaType, a digest or a size");
        }
        boolean foreign = elsewhere || ManifestTypes.isForeignLayer(type);
        return new Descriptor(type, digest, size, Optional.ofNullable(artifact), foreign);
    }

    private boolean hasElements() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return false;
        }
        boolean any = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            any = true;
            parser.skipChildren();
        }
        return any;
    }

    private Map<String, String> annotations(String member) throws IOException {
        Map<String, String> read = new LinkedHashMap<>();
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return read;
        }
        require(parser.currentToken() == JsonToken.START_OBJECT, "its '" + member + "' is not an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            require(parser.currentToken() == JsonToken.VALUE_STRING, "an annotation is not a string");
            read.put(key, parser.getText());
        }
        return read;
    }

    private Optional<String> optionalText(String member) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        require(parser.currentToken() == JsonToken.VALUE_STRING, "its '" + member + "' is not a string");
        String text = parser.getText();
        require(isPlain(text), "its '" + member + "' holds control characters or half of a character");
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    /** Such text stands in columns, headers and answers, and not every store keeps the rest. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private long number(String member, long most) throws IOException {
        boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        require(
                whole && parser.getLongValue() >= 0 && parser.getLongValue() <= most,
                "its '" + member + "' is not a whole number");
        return parser.getLongValue();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidManifestException(otherwise);
        }
    }
}
