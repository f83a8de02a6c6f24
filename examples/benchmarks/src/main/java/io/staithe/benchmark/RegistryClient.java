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
public final class RegistryClient {
    public static final String REPOSITORY = "/v2/bench/image/";

    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    /** Opens an upload; returns where to put its content, all of it. */
    URI beginUpload(URI server, Digest digest) throws IOException, InterruptedException {
        return withDigest(beginUpload(server), digest);
    }

    /** Opens an upload; returns where to send its content bit by bit. */
    public URI beginUpload(URI server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(REPOSITORY + "blobs/uploads/"))
                .POST(BodyPublishers.noBody())
                .build();
        return server.resolve(
                send(request, 202).headers().firstValue("Location").orElseThrow());
    }

    /** Ends an upload that has all its content. */
    public void finishUpload(URI upload, Digest digest) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(withDigest(upload, digest))
                .PUT(BodyPublishers.noBody())
                .build();
        send(request, 201);
    }

    private static URI withDigest(URI upload, Digest digest) {
        return URI.create(upload + (upload.getRawQuery() == null ? "?" : "&") + "digest=" + digest);
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
