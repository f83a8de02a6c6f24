package io.staithe.benchmark;

import io.staithe.registry.digest.Digest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The requests that we send ourselves, none of them a large one. */
final class RegistryClient {
    static final String REPOSITORY = "/v2/bench/image/";

    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    /** Opens an upload; returns where to put its content. */
    URI beginUpload(URI server, Digest digest) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(REPOSITORY + "blobs/uploads/"))
                .POST(BodyPublishers.noBody())
                .build();
        String location = send(request, 202).headers().firstValue("Location").orElseThrow();
        return server.resolve(location + (location.contains("?") ? "&" : "?") + "digest=" + digest);
    }

    void push(URI server, Digest digest, BodyPublisher content) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(beginUpload(server, digest))
                .header("Content-Type", "application/octet-stream")
                .PUT(content)
                .build();
        send(request, 201);
    }

    void putManifest(URI server, String path, String type, String manifest) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofString(manifest))
                .build();
        send(request, 201);
    }

    private HttpResponse<String> send(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            throw new IOException(request + " was answered " + response.statusCode() + ": " + response.body());
        }
        return response;
    }
}
