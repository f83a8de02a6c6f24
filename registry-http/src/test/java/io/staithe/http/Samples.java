package io.staithe.http;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.name.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Content to push. */
public final class Samples {
    public static final String IMAGE = MediaType.OCI_MANIFEST.value();
    public static final String INDEX = MediaType.OCI_INDEX.value();
    public static final String CONFIG = "application/vnd.oci.image.config.v1+json";
    public static final String LAYER = "application/vnd.oci.image.layer.v1.tar";
    public static final String ABSENT = "sha256:" + "0".repeat(64);

    private Samples() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] random(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    public static String sha256(byte[] bytes) {
        return DigestAlgorithm.SHA256.digest(bytes).toString();
    }

    public static String sha256(String text) {
        return sha256(bytes(text));
    }

    public static String sha512(byte[] bytes) {
        return DigestAlgorithm.SHA512.digest(bytes).toString();
    }

    public static String descriptor(String type, String digest, long size) {
        return "{\"mediaType\":\"" + type + "\",\"digest\":\"" + digest + "\",\"size\":" + size + "}";
    }

    public static String image(byte[] config, List<byte[]> layers, String more) {
        return "{\"schemaVersion\":2,\"mediaType\":\"" + IMAGE + "\",\"config\":"
                + descriptor(CONFIG, sha256(config), config.length) + ",\"layers\":["
                + layers.stream()
                        .map(layer -> descriptor(LAYER, sha256(layer), layer.length))
                        .collect(Collectors.joining(","))
                + "]" + more + "}";
    }

    public static String image(byte[] config, byte[]... layers) {
        return image(config, List.of(layers), "");
    }

    public static String index(List<String> children, String more) {
        return "{\"schemaVersion\":2,\"mediaType\":\"" + INDEX + "\",\"manifests\":["
                + children.stream()
                        .map(child -> descriptor(IMAGE, sha256(child), bytes(child).length))
                        .collect(Collectors.joining(","))
                + "]" + more + "}";
    }

    public static String index(String... children) {
        return index(List.of(children), "");
    }

    /** The member that makes a manifest refer to another. */
    public static String subject(String manifest) {
        return ",\"subject\":" + descriptor(IMAGE, sha256(manifest), bytes(manifest).length);
    }

    public static Digest digest(String text) {
        return Digest.parse(text);
    }
}
