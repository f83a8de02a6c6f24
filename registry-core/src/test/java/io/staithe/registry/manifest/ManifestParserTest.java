package io.staithe.registry.manifest;

import static io.staithe.registry.fixture.TestManifests.CONFIG_TYPE;
import static io.staithe.registry.fixture.TestManifests.FOREIGN_TYPE;
import static io.staithe.registry.fixture.TestManifests.LAYER_TYPE;
import static io.staithe.registry.fixture.TestManifests.content;
import static io.staithe.registry.fixture.TestManifests.descriptor;
import static io.staithe.registry.fixture.TestManifests.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.InvalidManifestException;
import io.staithe.registry.limit.Limits;
import io.staithe.registry.name.MediaType;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestParserTest {
    private static final Content CONFIG = content("{}");
    private static final Content LAYER = content("layer");
    private static final String BODY =
            "\"config\":" + descriptor(CONFIG_TYPE, CONFIG) + ",\"layers\":[" + descriptor(LAYER_TYPE, LAYER) + "]";
    private static final String CHILD = descriptor(MediaType.OCI_MANIFEST.value(), LAYER);
    private static final String LIST = "\"manifests\":[" + CHILD + "]";

    private final ManifestParser parser = new ManifestParser(Limits.standard());

    @ParameterizedTest
    @MethodSource
    void aManifestIsWhatItWasSentAsOrSaysOrLooksLike(MediaType announced, MediaType said, String body, MediaType is) {
        String type = said == null ? "" : "\"mediaType\":\"" + said + "\",";
        Content json = content("{\"schemaVersion\":2," + type + body + "}");

        Manifest manifest = parser.parse(json, Optional.ofNullable(announced));

        assertThat(manifest.mediaType()).isEqualTo(is);
    }

    static Stream<Arguments> aManifestIsWhatItWasSentAsOrSaysOrLooksLike() {
        MediaType image = MediaType.OCI_MANIFEST;
        MediaType docker = MediaType.DOCKER_MANIFEST;
        MediaType index = MediaType.OCI_INDEX;
        MediaType list = MediaType.DOCKER_MANIFEST_LIST;
        MediaType artifact = MediaType.OCI_ARTIFACT_MANIFEST;
        return Stream.of(
                Arguments.of(image, image, BODY, image),
                Arguments.of(image, null, BODY, image),
                Arguments.of(null, image, BODY, image),
                Arguments.of(null, null, BODY, image),
                Arguments.of(docker, docker, BODY, docker),
                Arguments.of(docker, null, BODY, docker),
                Arguments.of(null, docker, BODY, docker),
                Arguments.of(index, index, LIST, index),
                Arguments.of(null, null, LIST, index),
                Arguments.of(list, null, LIST, list),
                Arguments.of(null, list, LIST, list),
                Arguments.of(artifact, null, "\"blobs\":[]", artifact),
                Arguments.of(null, artifact, "\"x\":1", artifact));
    }

    @Test
    void theTypeItWasSentAsAndTheTypeItSaysMustAgree() {
        Content json = content("{\"schemaVersion\":2,\"mediaType\":\"" + MediaType.OCI_MANIFEST + "\"," + BODY + "}");

        assertThatThrownBy(() -> parser.parse(json, Optional.of(MediaType.DOCKER_MANIFEST)))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessageContaining("it was sent as");
    }

    @Test
    void anImageNeedsItsConfigurationAndItsLayersButNotForeignOnes() {
        String foreignType = descriptor(FOREIGN_TYPE, content("foreign type"));
        String elsewhere = descriptor(LAYER_TYPE, content("urls")).replace("}", ",\"urls\":[\"https://example.org\"]}");
        String here = descriptor(LAYER_TYPE, content("no urls")).replace("}", ",\"urls\":[]}");
        String docker = descriptor("application/vnd.docker.image.rootfs.foreign.diff.tar.gzip", content("docker"));
        Content json = image("\"layers\":[" + String.join(",", foreignType, elsewhere, here, docker) + "]");

        Manifest manifest = parse(json);

        assertThat(manifest.blobs())
                .extracting(Descriptor::digest)
                .containsExactly(sha256(CONFIG), sha256(content("no urls")));
        assertThat(manifest.children()).isEmpty();
    }

    @Test
    void anIndexNeedsImagesAsChildrenAndAnythingElseAsLayers() {
        String cache = descriptor(LAYER_TYPE, content("cache"));
        String nested = descriptor(MediaType.OCI_INDEX.value(), content("nested"));
        Manifest manifest =
                parse(content("{\"schemaVersion\":2,\"manifests\":[" + cache + "," + CHILD + "," + nested + "]}"));

        assertThat(manifest.children())
                .extracting(Descriptor::digest)
                .containsExactly(sha256(LAYER), sha256(content("nested")));
        assertThat(manifest.blobs()).extracting(Descriptor::digest).containsExactly(sha256(content("cache")));
    }

    @Test
    void theOldArtifactManifestNeedsItsBlobs() {
        Content json = content(
                "{\"mediaType\":\"" + MediaType.OCI_ARTIFACT_MANIFEST + "\",\"artifactType\":\"a/b\",\"blobs\":["
                        + descriptor("x/y", LAYER) + "],\"subject\":" + CHILD + "}");

        Manifest manifest = parse(json);

        assertThat(manifest.blobs()).extracting(Descriptor::digest).containsExactly(sha256(LAYER));
        assertThat(manifest.artifactType()).contains("a/b");
        assertThat(manifest.subject()).map(Descriptor::digest).contains(sha256(LAYER));
    }

    @Test
    void theArtifactTypeIsItsOwnOrThatOfTheConfiguration() {
        assertThat(parse(image("\"layers\":[]")).artifactType()).contains(CONFIG_TYPE);
        assertThat(parse(image("\"layers\":[],\"artifactType\":\"a/b\"")).artifactType())
                .contains("a/b");
        assertThat(parse(image("\"layers\":[],\"artifactType\":\"\"")).artifactType())
                .contains(CONFIG_TYPE);
        assertThat(parse(content("{\"schemaVersion\":2," + LIST + "}")).artifactType())
                .isEmpty();
    }

    @Test
    void whatIsNotKnownIsSkipped() {
        Manifest manifest = parse(
                image(
                        "\"layers\":[],\"x\":{\"digest\":7},\"y\":[[1.5e300,null]],\"annotations\":{\"k\":\"v\"},"
                                + "\"subject\":{\"size\":5,\"platform\":{\"os\":1},\"data\":\"e30=\",\"mediaType\":\"a/b\",\"digest\":\"c:d\"}"));

        assertThat(manifest.annotations()).containsEntry("k", "v");
        assertThat(manifest.subject())
                .contains(new Descriptor(MediaType.of("a/b"), Digest.parse("c:d"), 5, Optional.empty(), false));
    }

    @Test
    void nullIsAsGoodAsNothing() {
        Manifest manifest = parse(
                image("\"layers\":null,\"subject\":null,\"annotations\":null,\"artifactType\":null,\"urls\":null"));

        assertThat(manifest.subject()).isEmpty();
        assertThat(manifest.blobs()).hasSize(1);
    }

    @Test
    void oneFunctionACaseIsCalled() {
        Manifest image = parse(image("\"layers\":[]"));
        Manifest index = parse(content("{\"schemaVersion\":2," + LIST + "}"));
        Manifest artifact = parse(content("{\"mediaType\":\"" + MediaType.OCI_ARTIFACT_MANIFEST + "\"}"));

        assertThat(Stream.of(image, index, artifact).map(m -> m.match(i -> "image", i -> "index", a -> "artifact")))
                .containsExactly("image", "index", "artifact");
    }

    private Manifest parse(Content json) {
        return parser.parse(json, Optional.empty());
    }

    private static Content image(String members) {
        return content("{\"schemaVersion\":2,\"config\":" + descriptor(CONFIG_TYPE, CONFIG) + "," + members + "}");
    }
}
