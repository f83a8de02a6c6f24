package io.staithe.registry.sigv4;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.sigv4.SignableRequest.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case of the AWS Signature Version 4 test suite: a request as it stood on the wire, and what its signature must be.
 *
 * <p>Its files lie in {@code aws4_testsuite}, as botocore 1.34.162 has them, with their licence.
 */
record GenericVector(String name, WireRequest request, WireRequest signedRequest, String authorization) {
    static final AwsCredentials KEY = AwsCredentials.of("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    static final Instant AT = Instant.parse("2015-08-30T12:36:00Z");
    static final SigningScope SCOPE = new SigningScope("us-east-1", "service", PathRules.NORMALIZED);

    static List<GenericVector> all() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".authz"))
                    .sorted()
                    .map(GenericVector::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key whose signature it is, with the token that the signature covers. */
    AwsCredentials credentials() {
        Optional<String> token = authorization.contains("x-amz-security-token")
                ? signedRequest.header("X-Amz-Security-Token")
                : Optional.empty();
        return new AwsCredentials(KEY.accessKeyId(), KEY.secretAccessKey(), token, Optional.empty());
    }

    /**
     * As a verifier gets it. The signature is that of the suite's header, for in one case ({@code
     * get-vanilla-with-session-token}) the suite's signed request has another, which is wrong.
     */
    ReceivedRequest received() {
        List<Field> headers = new ArrayList<>(signedRequest.headers());
        headers.removeIf(header -> header.name().equals("Authorization"));
        headers.add(new Field("Authorization", authorization));
        return ReceivedRequest.of(signedRequest.method(), signedRequest.path(), signedRequest.query(), headers)
                .withBody(signedRequest.body().toArray());
    }

    private static GenericVector read(Path authorization) {
        String name = authorization.getFileName().toString().replace(".authz", "");
        return new GenericVector(
                name,
                WireRequest.parse(text(authorization.resolveSibling(name + ".req"))),
                WireRequest.parse(text(authorization.resolveSibling(name + ".sreq"))),
                text(authorization));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(GenericVector.class.getResource("aws4_testsuite").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** A request taken apart, but for its body still as it was written. */
    record WireRequest(String method, String path, String query, List<Field> headers, Content body) {
        static WireRequest parse(String text) {
            String[] headAndBody = text.split("\n\n", 2);
            String[] lines = headAndBody[0].replace("\n ", "\r ").split("\n");
            String target = lines[0].substring(lines[0].indexOf(' ') + 1, lines[0].lastIndexOf(' '));
            int mark = (target + "?").indexOf('?');
            List<Field> headers = new ArrayList<>();
            for (String line : List.of(lines).subList(1, lines.length)) {
                int colon = line.indexOf(':');
                headers.add(new Field(line.substring(0, colon), line.substring(colon + 1)));
            }
            return new WireRequest(
                    lines[0].substring(0, lines[0].indexOf(' ')),
                    target.substring(0, mark),
                    mark < target.length() ? target.substring(mark + 1) : "",
                    headers,
                    Content.wrapping((headAndBody.length < 2 ? "" : headAndBody[1]).getBytes(StandardCharsets.UTF_8)));
        }

        Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Field::value)
                    .findFirst();
        }

        String bodyHash() {
            return body.digest(DigestAlgorithm.SHA256).encoded();
        }

        /** As a signer gets it, which sets some of the headers itself. */
        SignableRequest signable() {
            return new SignableRequest(
                    method,
                    path,
                    Stream.of(query.split("&"))
                            .filter(pair -> !pair.isEmpty())
                            .map(pair -> (pair + "=").split("=", 3))
                            .map(pair -> new Field(decoded(pair[0]), decoded(pair[1])))
                            .toList(),
                    headers.stream()
                            .filter(header -> !header.name().equalsIgnoreCase("X-Amz-Date"))
                            .filter(header -> !header.name().equalsIgnoreCase("X-Amz-Security-Token"))
                            .toList());
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }
}
