package io.staithe.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/** Pushes to a server and pulls from it, as a registry client does. */
final class TestClient {
    private static final String CONFIG = "application/vnd.oci.image.config.v1+json";
    private static final String LAYER = "application/vnd.oci.image.layer.v1.tar";
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";

    private final HttpClient http;
    private final URI repository;
    private final String login;

    TestClient(HttpClient http, URI server, String login) {
        this.http = http;
        this.repository = server.resolve("/v2/team/app/");
        this.login = login;
    }

    static TestClient speaking(Version version, URI server) {
        return new TestClient(HttpClient.newBuilder().version(version).build(), server, "");
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    static String digest(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** In one request, whose type is one that web frameworks like to read by themselves. */
    HttpResponse<byte[]> pushAsForm(byte[] blob) throws Exception {
        return send(request("blobs/uploads/?digest=" + digest(blob))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofByteArray(blob)));
    }

    /** In two requests. */
    HttpResponse<byte[]> push(byte[] blob) throws Exception {
        HttpResponse<byte[]> begun = send(request("blobs/uploads/").POST(BodyPublishers.noBody()));
        assertThat(begun.statusCode()).isEqualTo(202);
        String location = begun.headers().firstValue("Location").orElseThrow();
        String separator = location.contains("?") ? "&" : "?";
        return send(request(location + separator + "digest=" + digest(blob))
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(blob)));
    }

    HttpResponse<byte[]> tag(String tag, byte[] config, byte[] layer) throws Exception {
        String manifest = "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[%s]}"
                .formatted(MANIFEST, descriptor(CONFIG, config), descriptor(LAYER, layer));
        return send(
                request("manifests/" + tag).header("Content-Type", MANIFEST).PUT(BodyPublishers.ofString(manifest)));
    }

    HttpResponse<byte[]> get(String path) throws Exception {
        return send(request(path));
    }

    private static String descriptor(String type, byte[] content) {
        return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}".formatted(type, digest(content), content.length);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(repository.resolve(path));
        if (!login.isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
