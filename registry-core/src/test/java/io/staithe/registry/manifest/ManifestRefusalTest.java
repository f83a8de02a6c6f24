package io.staithe.registry.manifest;

import static io.staithe.registry.fixture.TestManifests.CONFIG_TYPE;
import static io.staithe.registry.fixture.TestManifests.LAYER_TYPE;
import static io.staithe.registry.fixture.TestManifests.content;
import static io.staithe.registry.fixture.TestManifests.descriptor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.failure.InvalidManifestException;
import io.staithe.registry.failure.LimitExceededException;
import io.staithe.registry.limit.Limit;
import io.staithe.registry.limit.Limits;
import io.staithe.registry.name.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestRefusalTest {
    private static final String CONFIG = descriptor(CONFIG_TYPE, content("{}"));
    private static final String LAYER = descriptor(LAYER_TYPE, content("layer"));
    private static final String FINE = "{\"schemaVersion\":2,\"config\":" + CONFIG + ",\"layers\":[]}";

    private final ManifestParser parser = new ManifestParser(Limits.standard());

    @ParameterizedTest
    @MethodSource
    void whatIsNoManifestIsRefused(String json) {
        assertRefused(content(json));
    }

    static Stream<String> whatIsNoManifestIsRefused() {
        return Stream.of(
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{}",
                "{\"schemaVersion\":2}",
                "{\"schemaVersion\":2,\"config\":" + CONFIG + "}",
                "{\"schemaVersion\":2,\"layers\":[]}",
                "{\"schemaVersion\":2,\"config\":null,\"layers\":[]}",
                "{\"config\":" + CONFIG + ",\"layers\":[]}",
                FINE.replace(":2,", ":1,"),
                FINE.replace(":2,", ":3,"),
                FINE.replace(":2,", ":\"2\","),
                FINE.replace(":2,", ":2.0,"),
                FINE.replace(":2,", ":null,"),
                FINE + FINE,
                FINE + "x",
                FINE + "\0",
                FINE.replace("\"layers\":[]", "\"layers\":[],\"layers\":[]"),
                FINE.replace("\"layers\":[]", "\"layers\":[],\"x\":{\"a\":1,\"a\":1}"),
                FINE.replace("\"layers\":[]", "\"layers\":[],\"manifests\":[]"),
                FINE.replace("\"layers\":[]", "\"layers\":{}"),
                FINE.replace("\"layers\":[]", "\"layers\":[null]"),
                FINE.replace("\"layers\":[]", "\"layers\":[7]"),
                FINE.replace("\"layers\":[]", "\"layers\":[{}]"),
                FINE.replace("\"layers\":[]", "\"layers\":[],}"),
                FINE.replace("\"layers\":[]", "\"layers\":[],\"annotations\":[]"),
                FINE.replace("\"layers\":[]", "\"layers\":[],\"annotations\":{\"a\":1}"),
                FINE.replace("\"layers\":[]", "\"layers\":[],\"annotations\":{\"a\":null}"),
                FINE.replace("\"layers\":[]", "\"layers\":[],\"artifactType\":7"),
                FINE.replace("\"layers\":[]", "\"layers\":[],\"subject\":\"x\""),
                FINE.replace("\"layers\":[]", "\"layers\":[],\"mediaType\":\"text\""),
                FINE.replace("\"layers\":[]", "\"layers\":[],\"mediaType\":\"text/plain\""),
                FINE.replace("\"layers\":[]", "\"layers\":[],\"x\":NaN"),
                FINE.replace("\"layers\":[]", "\"layers\":[],\"x\":0x10"),
                FINE.replace("\"layers\":[]", "\"layers\":[],\"x\":'y'"),
                FINE.replace("\"layers\":[]", "\"layers\":[]/* note */"),
                FINE.replace("\"layers\":[]", "\"layers\":[],\"x\":\"a\nb\""),
                "\ufeff" + FINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "2.0", "2e0", "NaN", "null", "\"2\"", "true", "9223372036854775808", "-9223372036854775809"
            })
    void aSizeIsAWholeNumberThatFitsALong(String size) {
        assertRefused(content(FINE.replace("\"size\":2", "\"size\":" + size)));
    }

    @Test
    void aSizeOfManyDigitsIsRefusedWithoutReckoning() {
        assertRefused(content(FINE.replace("\"size\":2", "\"size\":" + "9".repeat(1_000_000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256:../../x", "sha256:00", "x", ""})
    void aDigestHasItsGrammar(String digest) {
        String wrong = "{\"mediaType\":\"a/b\",\"size\":1,\"digest\":\"" + digest + "\"}";

        assertRefused(content(FINE.replace("[]", "[" + wrong + "]")));
    }

    @Test
    void messagesQuoteNoControlCharacters() {
        Content json = content(FINE.replace("\"layers\":[]", "\"layers\":[],\"mediaType\":\"a\\r\\nSet-Cookie: x\""));

        assertThatThrownBy(() -> parser.parse(json, Optional.empty()))
                .isInstanceOf(InvalidManifestException.class)
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("\r", "\n"));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNotUtf8IsRefused(byte[] wrong) {
        byte[] fine =
                FINE.replace("\"layers\":[]", "\"layers\":[],\"x\":\"??\"").getBytes(StandardCharsets.US_ASCII);
        int at = new String(fine, StandardCharsets.US_ASCII).indexOf("??");
        System.arraycopy(wrong, 0, fine, at, 2);

        assertRefused(Content.wrapping(fine));
    }

    static List<byte[]> whatIsNotUtf8IsRefused() {
        return List.of(
                new byte[] {(byte) 0xC3, 'x'},
                new byte[] {(byte) 0x80, 'x'},
                new byte[] {(byte) 0xC0, (byte) 0xAF},
                new byte[] {(byte) 0xFF, (byte) 0xFE},
                new byte[] {(byte) 0xED, (byte) 0xA0});
    }

    @Test
    void otherEncodingsAreRefused() {
        assertRefused(Content.wrapping(FINE.getBytes(StandardCharsets.UTF_16)));
        assertRefused(Content.wrapping(FINE.getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void sixtyFourLevelsAreTakenAndOneMoreIsNot() {
        assertAccepted(content(nested(63)));
        assertRefused(content(nested(64)));
    }

    @Test
    void fourMebibytesAreTakenAndOneByteMoreIsNot() {
        int padding = 4 * 1024 * 1024 - FINE.length();
        assertAccepted(content(FINE + " ".repeat(padding)));
        assertLimited(content(FINE + " ".repeat(padding + 1)), Limit.MANIFEST_BYTES);
    }

    @Test
    void aThousandLayersAreTakenAndOneMoreIsNot() {
        assertAccepted(layers(1_000));
        assertLimited(layers(1_001), Limit.LAYERS);
    }

    @Test
    void tenThousandChildrenAreTakenAndOneMoreIsNot() {
        assertAccepted(children(10_000));
        assertLimited(children(10_001), Limit.INDEX_CHILDREN);
    }

    private static String nested(int arrays) {
        return FINE.replace("\"layers\":[]", "\"layers\":[],\"x\":" + "[".repeat(arrays) + "]".repeat(arrays));
    }

    private static Content layers(int count) {
        return content(FINE.replace("[]", "[" + String.join(",", Collections.nCopies(count, LAYER)) + "]"));
    }

    private static Content children(int count) {
        String child = descriptor(MediaType.OCI_MANIFEST.value(), content("child"));
        return content(
                "{\"schemaVersion\":2,\"manifests\":[" + String.join(",", Collections.nCopies(count, child)) + "]}");
    }

    private void assertAccepted(Content json) {
        assertThat(parser.parse(json, Optional.empty())).isNotNull();
    }

    private void assertRefused(Content json) {
        assertThatThrownBy(() -> parser.parse(json, Optional.empty())).isInstanceOf(InvalidManifestException.class);
    }

    private void assertLimited(Content json, Limit limit) {
        assertThatThrownBy(() -> parser.parse(json, Optional.empty()))
                .isInstanceOfSatisfying(
                        LimitExceededException.class,
                        failure -> assertThat(failure.limit()).isEqualTo(limit));
    }
}
