package io.staithe.registry.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.staithe.registry.digest.Content;
import io.staithe.registry.failure.InvalidManifestException;
import io.staithe.registry.grammar.GrammarException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads a manifest's JSON under limits on nesting; thread-safe. */
final class ManifestJsonReader {
    private static final int MAX_NUMBER_CHARS = 100;

    private final JsonFactory factory;

    ManifestJsonReader(long maxDepth, long maxBytes) {
        int longest = (int) Math.min(maxBytes, Integer.MAX_VALUE);
        this.factory = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth((int) Math.min(maxDepth, Integer.MAX_VALUE))
                        .maxStringLength(longest)
                        .maxNameLength(longest)
                        .maxNumberLength(MAX_NUMBER_CHARS)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
    }

    ManifestJson read(Content content) {
        try (JsonParser parser = factory.createParser(utf8(content))) {
            ManifestJson json = new ManifestMembers(parser).readDocument();
            if (parser.nextToken() != null) {
                throw new InvalidManifestException("something follows the end of its JSON");
            }
            return json;
        } catch (GrammarException e) {
            throw new InvalidManifestException(String.valueOf(e.getMessage()));
        } catch (StreamConstraintsException e) {
            throw new InvalidManifestException("its JSON is nested too deeply or holds an overlong number");
        } catch (JsonProcessingException e) {
            throw new InvalidManifestException("it is not well-formed JSON, or a name stands twice in an object");
        } catch (CharacterCodingException e) {
            throw new InvalidManifestException("it is not UTF-8");
        } catch (IOException e) {
            throw new InvalidManifestException("it cannot be read as JSON");
        }
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
