package io.staithe.registry.layout;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.staithe.registry.digest.Content;
import io.staithe.registry.grammar.GrammarException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads and writes one JSON file of a layout, {@code oci-layout} or {@code index.json}, under limits. */
final class LayoutJson {
    /** How large {@code index.json} may be: 16 MiB. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER_CHARS = 100;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_BYTES)
                    .maxNameLength(MAX_BYTES)
                    .maxNumberLength(MAX_NUMBER_CHARS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private LayoutJson() {}

    /** What is done with the members of the one object in a file. */
    @FunctionalInterface
    interface Reading<T> {
        /** Called on the start of the object; returns on its end. */
        T read(JsonParser parser) throws IOException;
    }

    /** What is written into a file. */
    @FunctionalInterface
    interface Writing {
        void write(JsonGenerator generator) throws IOException;
    }

    static <T> T read(String file, Content content, Reading<T> reading) throws IOException {
        try (JsonParser parser = FACTORY.createParser(utf8(content))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidLayoutException(file + " is not a JSON object");
            }
            T result = reading.read(parser);
            if (parser.nextToken() != null) {
                throw new InvalidLayoutException("something follows the end of the JSON in " + file);
            }
            return result;
        } catch (StreamConstraintsException e) {
            throw new InvalidLayoutException(file + " is nested too deeply or holds an overlong number", e);
        } catch (JsonProcessingException e) {
            throw new InvalidLayoutException(
                    file + " is not well-formed JSON, or a name stands twice in an object of it", e);
        } catch (CharacterCodingException e) {
            throw new InvalidLayoutException(file + " is not UTF-8", e);
        } catch (GrammarException e) {
            throw new InvalidLayoutException("in " + file + ", " + e.getMessage(), e);
        }
    }

    static Content write(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator((OutputStream) bytes)) {
            writing.write(generator);
        }
        return Content.wrapping(bytes.toByteArray());
    }

    private static Reader utf8(Content content) {
        return new InputStreamReader(
                content.stream(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
