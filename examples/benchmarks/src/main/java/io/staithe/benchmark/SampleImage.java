package io.staithe.benchmark;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The image that every server holds: one large layer, a configuration, and a manifest of the usual size.
 *
 * @param blob the layer
 */
public record SampleImage(SourceFile blob) {
    static final String MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";

    private static final String TAG = "1.0";
    private static final String CONFIG = "{\"architecture\":\"amd64\",\"os\":\"linux\"}";
    private static final int ANNOTATION = 1_500;

    String blobPath() {
        return RegistryClient.REPOSITORY + "blobs/" + blob.digest();
    }

    String manifestPath() {
        return RegistryClient.REPOSITORY + "manifests/" + TAG;
    }

    /** Pushes it, pulls it back, and insists that what came is what was sent. */
    public void seed(RunningServer server, RegistryClient registry) throws IOException, InterruptedException {
        Digest config = DigestAlgorithm.SHA256.digest(CONFIG.getBytes(StandardCharsets.UTF_8));
        registry.push(server.uri(), config, BodyPublishers.ofString(CONFIG));
        registry.push(server.uri(), blob.digest(), BodyPublishers.ofFile(blob.file()));
        registry.putManifest(server.uri(), manifestPath(), MANIFEST_TYPE, manifest(config));
        check(server, blobPath(), blob.digest());
        check(
                server,
                manifestPath(),
                DigestAlgorithm.SHA256.digest(manifest(config).getBytes(StandardCharsets.UTF_8)));
    }

    private String manifest(Digest config) throws IOException {
        return """
                {"schemaVersion":2,"mediaType":"%s",\
                "config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"%s","size":%d},\
                "layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar","digest":"%s","size":%d}],\
                "annotations":{"org.example.filler":"%s"}}""".formatted(
                        MANIFEST_TYPE, config, CONFIG.length(), blob.digest(), blob.size(), "x".repeat(ANNOTATION));
    }

    private static void check(RunningServer server, String path, Digest expected)
            throws IOException, InterruptedException {
        String pull = "curl -sS --fail -H 'Accept: " + MANIFEST_TYPE + "' " + server.uri() + path + " | sha256sum";
        String found = Tool.run(List.of("bash", "-o", "pipefail", "-c", pull));
        if (!found.startsWith(expected.encoded())) {
            throw new IOException(server.contestant().name() + " gave other content for " + path + ": " + found);
        }
    }
}
