package io.staithe.quickstart;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pulls an image as any client would, with nothing but the HTTP client of the JDK. */
final class HttpPull {
    private static final String ANY_MANIFEST = Stream.of(
                    MediaType.OCI_MANIFEST,
                    MediaType.OCI_INDEX,
                    MediaType.DOCKER_MANIFEST,
                    MediaType.DOCKER_MANIFEST_LIST)
            .map(MediaType::value)
            .collect(Collectors.joining(", "));

    private final HttpClient client = HttpClient.newHttpClient();
    private final ManifestParser parser = new ManifestParser(Limits.standard());
    private final URI repository;
    private final Optional<Login> login;
    private Optional<String> authorization = Optional.empty();

    /** For a repository, by an address that ends in a slash. */
    HttpPull(URI repository, Optional<Login> login) {
        this.repository = repository;
        this.login = login;
    }

    /**
     * Something that was pulled.
     *
     * @param what manifest, config or layer
     * @param mediaType of which type it is
     * @param claimed the digest under which it was asked for, or which the server named
     * @param content the bytes that came
     * @param took how long it took
     */
    record Piece(String what, String mediaType, Digest claimed, Content content, Duration took) {
        /** The digest of the bytes that came. */
        Digest digest() {
            return content.digest(DigestAlgorithm.SHA256);
        }
    }

    /** The manifest behind a tag or digest. */
    Piece manifest(String reference) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<byte[]> response = get("manifests/" + reference, ANY_MANIFEST);
        return new Piece(
                "manifest",
                response.headers().firstValue("Content-Type").orElse("(none)"),
                Digest.parse(
                        response.headers().firstValue("Docker-Content-Digest").orElseThrow()),
                Content.wrapping(response.body()),
                since(begin));
    }

    /** The manifest behind a tag or digest, then everything it names. */
    List<Piece> image(String reference) throws IOException, InterruptedException {
        List<Piece> pieces = new ArrayList<>();
        Piece manifest = manifest(reference);
        pieces.add(manifest);
        Manifest parsed = parser.parse(manifest.content(), MediaType.ofHeader(manifest.mediaType()));
        int layers = 0;
        for (Descriptor blob : parsed.blobs()) {
            String what = pieces.size() == 1 ? "config" : "layer " + ++layers;
            long begin = System.nanoTime();
            byte[] bytes = get("blobs/" + blob.digest(), "*/*").body();
            pieces.add(new Piece(what, blob.mediaType().value(), blob.digest(), Content.wrapping(bytes), since(begin)));
        }
        return pieces;
    }

    private HttpResponse<byte[]> get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(repository.resolve(path))
                .timeout(Duration.ofMinutes(1))
                .header("Accept", accept);
        authorization.ifPresent(value -> request.setHeader("Authorization", value));
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() == 401 && login.isPresent() && authorization.isEmpty()) {
            String challenge = response.headers().firstValue("WWW-Authenticate").orElse("");
            authorization = Optional.of(new Challenge(challenge).answer(client, login.get()));
            return get(path, accept);
        }
        if (response.statusCode() != 200) {
            throw new IOException(
                    "GET " + request.build().uri() + " was answered with status " + response.statusCode());
        }
        return response;
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
