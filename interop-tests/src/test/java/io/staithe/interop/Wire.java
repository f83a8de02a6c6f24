package io.staithe.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.interop.Door.Login;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.limit.Limits;
import io.staithe.registry.manifest.Descriptor;
import io.staithe.registry.manifest.Manifest;
import io.staithe.registry.manifest.ManifestParser;
import io.staithe.registry.name.MediaType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks a registry over plain HTTP what it holds. */
final class Wire {
    private static final int TEMPORARY_REDIRECT = 307;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI root;
    private final Optional<String> authorization;

    Wire(String hostAndPort, Optional<Login> login) {
        this.root = URI.create("http://" + hostAndPort + "/v2/");
        this.authorization = login.map(user ->
                "Basic " + Base64.getEncoder().encodeToString((user.name() + ":" + user.password()).getBytes(UTF_8)));
    }

    /**
     * An image that was pulled.
     *
     * @param mediaType what the server calls its manifest
     * @param digest the digest of its manifest
     * @param manifest its manifest
     * @param blobs what its manifest names, in that order
     */
    record Pulled(String mediaType, Digest digest, Manifest manifest, Map<Digest, Content> blobs) {}

    /** Pulls an image with all its blobs, and sees that everything has the digest it goes by. */
    Pulled pull(String repository, String reference) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(repository + "/manifests/" + reference);
        assertThat(answer.statusCode()).isEqualTo(200);
        String mediaType = answer.headers().firstValue("Content-Type").orElseThrow();
        Content bytes = Content.wrapping(answer.body());
        Digest digest = bytes.digest(DigestAlgorithm.SHA256);
        assertThat(answer.headers().firstValue("Docker-Content-Digest")).hasValue(digest.toString());
        Manifest manifest = new ManifestParser(Limits.standard()).parse(bytes, MediaType.ofHeader(mediaType));
        Map<Digest, Content> blobs = new LinkedHashMap<>();
        for (Descriptor blob : manifest.blobs()) {
            blobs.put(blob.digest(), blob(repository, blob.digest()));
        }
        return new Pulled(mediaType, digest, manifest, blobs);
    }

    private Content blob(String repository, Digest digest) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(repository + "/blobs/" + digest);
        assertThat(answer.statusCode()).isEqualTo(200);
        Content bytes = Content.wrapping(answer.body());
        assertThat(bytes.digest(DigestAlgorithm.SHA256)).isEqualTo(digest);
        return bytes;
    }

    int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    /** Goes once to where the registry sends us, without the password. */
    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path));
        authorization.ifPresent(value -> request.header("Authorization", value));
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != TEMPORARY_REDIRECT) {
            return answer;
        }
        URI elsewhere = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return client.send(HttpRequest.newBuilder(elsewhere).build(), BodyHandlers.ofByteArray());
    }
}
