package io.staithe.registry.sigv4;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.sigv4.SignableRequest.Field;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The key, the moment and the requests of the worked examples in the Amazon S3 API Reference. */
final class S3Vectors {
    static final AwsCredentials KEY =
            AwsCredentials.of("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    static final Instant AT = Instant.parse("2013-05-24T00:00:00Z");
    static final SigningScope SCOPE = SigningScope.s3("us-east-1");

    private S3Vectors() {}

    /** A request to the bucket of the examples. */
    static SignableRequest request(String method, String path, List<Field> query, Field... headers) {
        return new SignableRequest(
                method,
                path,
                query,
                Stream.concat(Stream.of(new Field("Host", "examplebucket.s3.amazonaws.com")), Stream.of(headers))
                        .toList());
    }

    static String sha256(String body) {
        return DigestAlgorithm.SHA256
                .digest(body.getBytes(StandardCharsets.UTF_8))
                .encoded();
    }
}
