package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Requests that were signed for a service with a body at hand, or by their query, and what becomes of them. */
final class Signed {
    static final AwsCredentials KEY = AwsCredentials.of("AKIDEXAMPLE", "a secret that nobody may read");
    static final AwsCredentials SESSION = AwsCredentials.temporary(
            "ASIAEXAMPLE", "another secret", "a+session/token==", Instant.parse("2026-11-24T12:00:00Z"));
    static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    static final SigningScope ECR = new SigningScope("eu-west-1", "ecr", PathRules.NORMALIZED);
    static final SigningScope S3 = SigningScope.s3("eu-west-1");
    static final byte[] BODY = "{\"maxResults\":7}".getBytes(StandardCharsets.UTF_8);

    private Signed() {}

    /** A call of an operation, signed in its headers. */
    static ReceivedRequest call(AwsCredentials credentials) {
        SignableRequest request = new SignableRequest(
                "POST",
                "/",
                List.of(),
                List.of(
                        new Field("Host", "api.ecr.eu-west-1.amazonaws.com"),
                        new Field("X-Amz-Target", "AmazonEC2ContainerRegistry_V20150921.DescribeRepositories"),
                        new Field("Content-Type", "application/x-amz-json-1.1")));
        List<Field> headers = new ArrayList<>(request.headers());
        headers.addAll(new SigV4Signer(ECR).sign(request, hash(BODY), credentials, AT));
        return ReceivedRequest.of("POST", "/", "", headers).withBody(BODY);
    }

    /** A write of an object, signed in its headers, its body not read. */
    static ReceivedRequest put(String payloadHash) {
        SignableRequest request = new SignableRequest(
                "PUT",
                "/bucket/a%20key",
                List.of(new Field("partNumber", "1"), new Field("uploadId", "a b+c")),
                List.of(new Field("Host", "s3.example"), new Field("x-amz-meta-note", "one")));
        List<Field> headers = new ArrayList<>(request.headers());
        headers.addAll(new SigV4Signer(S3).sign(request, payloadHash, SESSION, AT));
        return ReceivedRequest.of("PUT", request.encodedPath(), UriEncoding.query(request.query()), headers);
    }

    /** A read of an object, signed for an hour in its query. */
    static ReceivedRequest url(AwsCredentials credentials) {
        SignableRequest request = new SignableRequest(
                "GET",
                "/bucket/a%20key",
                List.of(new Field("response-content-type", "text/plain")),
                List.of(new Field("Host", "s3.example")));
        String query = new SigV4Signer(S3).presign(request, credentials, AT, Duration.ofHours(1));
        return ReceivedRequest.of(request.method(), request.encodedPath(), query, request.headers());
    }

    /** What becomes of a request that came a second after it was signed. */
    static Verification verify(SigningScope scope, ReceivedRequest request) {
        return verify(scope, request, AT.plusSeconds(1));
    }

    static Verification verify(SigningScope scope, ReceivedRequest request, Instant now) {
        return new SigV4Verifier(scope, InstantSource.fixed(now))
                .verify(
                        request,
                        claim -> Stream.of(KEY, SESSION)
                                .filter(key -> key.accessKeyId().equals(claim.accessKeyId()))
                                .findFirst());
    }

    static ReceivedRequest withPath(ReceivedRequest request, String path) {
        return new ReceivedRequest(request.method(), path, request.rawQuery(), request.headers(), request.bodyHash());
    }

    static ReceivedRequest withQuery(ReceivedRequest request, String query) {
        return new ReceivedRequest(request.method(), request.rawPath(), query, request.headers(), request.bodyHash());
    }

    static ReceivedRequest withHeaders(ReceivedRequest request, List<Field> headers) {
        return new ReceivedRequest(
                request.method(), request.rawPath(), request.rawQuery(), headers, request.bodyHash());
    }

    static ReceivedRequest with(ReceivedRequest request, String name, String value) {
        List<Field> headers = new ArrayList<>(without(request, name).headers());
        headers.add(new Field(name, value));
        return withHeaders(request, headers);
    }

    static ReceivedRequest without(ReceivedRequest request, String name) {
        return withHeaders(
                request,
                request.headers().stream()
                        .filter(header -> !header.name().equalsIgnoreCase(name))
                        .toList());
    }

    static String header(ReceivedRequest request, String name) {
        return request.headers().stream()
                .filter(header -> header.name().toLowerCase(Locale.ROOT).equals(name))
                .map(Field::value)
                .findFirst()
                .orElseThrow();
    }

    static String hash(byte[] body) {
        return S3Vectors.sha256(new String(body, StandardCharsets.UTF_8));
    }
}
