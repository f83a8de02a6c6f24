package io.staithe.registry.layout;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.MediaType;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds entries to {@code index.json}: a new entry takes the place of those with its name, an entry without a name is added
 * where its digest is not listed. Everything else that stands in the file stays, be it known here or not.
 */
final class IndexMerge {
    private static final String MANIFESTS = "manifests";

    private final Collection<LayoutEntry> added;
    private final Set<String> addedNames;

    IndexMerge(Collection<LayoutEntry> added) {
        this.added = added;
        this.addedNames =
                added.stream().flatMap(entry -> entry.refName().stream()).collect(Collectors.toSet());
    }

    /** The file with the entries added, where there was one, or a new one. */
    Content into(Optional<Content> existing) throws IOException {
        Content merged = existing.isPresent() ? extend(existing.get()) : create();
        if (merged.length() > LayoutJson.MAX_BYTES) {
            throw new InvalidLayoutException(
                    LayoutFolder.INDEX + " would be larger than " + LayoutJson.MAX_BYTES + " bytes");
        }
        return merged;
    }

    private Content create() throws IOException {
        return LayoutJson.write(generator -> {
            generator.writeStartObject();
            generator.writeNumberField("schemaVersion", 2);
            generator.writeStringField("mediaType", MediaType.OCI_INDEX.value());
            generator.writeArrayFieldStart(MANIFESTS);
            appendTo(generator, Set.of());
            generator.writeEndArray();
            generator.writeEndObject();
        });
    }

    private Content extend(Content existing) throws IOException {
        List<LayoutEntry> entries = IndexReader.entries(existing);
        return LayoutJson.write(generator -> LayoutJson.read(LayoutFolder.INDEX, existing, parser -> {
            copy(parser, generator, entries);
            return entries;
        }));
    }

    private void copy(JsonParser parser, JsonGenerator generator, List<LayoutEntry> entries) throws IOException {
        boolean listed = false;
        generator.writeStartObject();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (parser.currentName().equals(MANIFESTS)) {
                listed = true;
                parser.nextToken();
                list(parser, generator, entries);
            } else {
                generator.copyCurrentStructure(parser);
            }
        }
        if (!listed) {
            list(parser, generator, entries);
        }
        generator.writeEndObject();
    }

    /** Copies the array on which the parser stands; where it stands on no array, there is nothing to copy. */
    private void list(JsonParser parser, JsonGenerator generator, List<LayoutEntry> entries) throws IOException {
        generator.writeArrayFieldStart(MANIFESTS);
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (LayoutEntry entry : entries) {
                parser.nextToken();
                if (entry.refName().filter(addedNames::contains).isPresent()) {
                    parser.skipChildren();
                } else {
                    generator.copyCurrentStructure(parser);
                }
            }
            parser.nextToken();
        }
        appendTo(generator, entries.stream().map(LayoutEntry::digest).collect(Collectors.toSet()));
        generator.writeEndArray();
    }

    private void appendTo(JsonGenerator generator, Set<Digest> listed) throws IOException {
        for (LayoutEntry entry : added) {
            if (entry.refName().isPresent() || !listed.contains(entry.digest())) {
                write(generator, entry);
            }
        }
    }

    private static void write(JsonGenerator generator, LayoutEntry entry) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("mediaType", entry.mediaType().value());
        generator.writeStringField("digest", entry.digest().toString());
        generator.writeNumberField("size", entry.size());
        if (entry.refName().isPresent()) {
            generator.writeObjectFieldStart("annotations");
            generator.writeStringField(LayoutEntry.REF_NAME, entry.refName().get());
            generator.writeEndObject();
        }
        generator.writeEndObject();
    }
}
