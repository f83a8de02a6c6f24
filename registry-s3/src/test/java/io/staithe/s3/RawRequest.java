package io.staithe.s3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.registry.sigv4.ChunkForm;
import io.staithe.registry.sigv4.ChunkedSignature;
import io.staithe.registry.sigv4.ReceivedRequest;
import io.staithe.registry.sigv4.SigV4Signer;
import io.staithe.registry.sigv4.SignableRequest;
import io.staithe.registry.sigv4.SignableRequest.Field;
import io.staithe.registry.sigv4.SigningScope;
import io.staithe.registry.sigv4.UriEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A request that is signed and sent as it stands: nothing is retried, nothing is left out. */
final class RawRequest {
    private static final SigV4Signer SIGNER = new SigV4Signer(SigningScope.s3("us-east-1"));
    private static final OkHttpClient HTTP = new OkHttpClient();

    private final URI endpoint;
    private final String path;
    private final String method;
    private final AwsCredentials credentials;
    private final List<Field> query = new ArrayList<>();
    private final List<Field> headers = new ArrayList<>();

    RawRequest(URI endpoint, String path, String method, AwsCredentials credentials) {
        this.endpoint = endpoint;
        this.path = UriEncoding.path(path);
        this.method = method;
        this.credentials = credentials;
        this.headers.add(new Field("Host", endpoint.getHost() + ":" + endpoint.getPort()));
    }

    RawRequest query(String name, String value) {
        query.add(new Field(name, value));
        return this;
    }

    RawRequest header(String name, String value) {
        headers.add(new Field(name, value));
        return this;
    }

    RawAnswer send() throws IOException {
        return send("");
    }

    RawAnswer send(String content) throws IOException {
        byte[] body = RawS3.bytes(content);
        headers.addAll(SIGNER.sign(
                signable(),
                DigestAlgorithm.SHA256.digest(body).encoded(),
                credentials,
                InstantSource.system().instant()));
        return exchange(body);
    }

    /** Writes the body in chunks, which the encoder signs, and changes what it wrote. */
    Chunked chunks(ChunkForm form, List<Field> trailers, UnaryOperator<String> change, String... chunks)
            throws IOException {
        header("Content-Encoding", "aws-chunked");
        header(
                "x-amz-decoded-content-length",
                Integer.toString(String.join("", chunks).length()));
        trailers.forEach(trailer -> header("x-amz-trailer", trailer.name()));
        ChunkedSignature signature = SIGNER.signChunks(
                signable(), form, credentials, InstantSource.system().instant());
        headers.addAll(signature.headers());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String chunk : chunks) {
            signature.body().write(out, RawS3.bytes(chunk), 0, chunk.length());
        }
        signature.body().finish(out, trailers);
        return new Chunked(change.apply(out.toString(ISO_8859_1)).getBytes(ISO_8859_1));
    }

    private SignableRequest signable() {
        return new SignableRequest(method, path, query, headers);
    }

    private RawAnswer exchange(byte[] body) throws IOException {
        String url = endpoint + path + (query.isEmpty() ? "" : "?" + UriEncoding.query(query));
        boolean bodiless = method.equals("GET") || method.equals("HEAD");
        Request.Builder request = new Request.Builder()
                .url(url)
                .method(method, bodiless ? null : RequestBody.create(body))
                .header("Connection", "close");
        headers.forEach(header -> request.addHeader(header.name(), header.value()));
        try (Response response = HTTP.newCall(request.build()).execute()) {
            return new RawAnswer(
                    response.code(), response.headers(), response.body().string());
        }
    }

    /** A request whose body is in chunks. */
    final class Chunked {
        private final byte[] body;

        private Chunked(byte[] body) {
            this.body = body;
        }

        RawAnswer send() throws IOException {
            return exchange(body);
        }

        byte[] body() {
            return body;
        }

        /** The request as whoever verifies it sees it. */
        ReceivedRequest received() {
            return ReceivedRequest.of(method, path, UriEncoding.query(query), headers);
        }
    }
}
