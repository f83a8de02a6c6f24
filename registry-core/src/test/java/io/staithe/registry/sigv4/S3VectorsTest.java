package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The signatures that the Amazon S3 API Reference works out, but for those of chunks. */
class S3VectorsTest {
    private final SigV4Signer signer = new SigV4Signer(S3Vectors.SCOPE);

    @Test
    void aReadOfARange() {
        assertThat(signature("", S3Vectors.request("GET", "/test.txt", List.of(), new Field("Range", "bytes=0-9"))))
                .isEqualTo("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void aWriteToANameThatMustBeEncoded() {
        assertThat(signature(
                        "Welcome to Amazon S3.",
                        S3Vectors.request(
                                "PUT",
                                UriEncoding.path("/test$file.text"),
                                List.of(),
                                new Field("Date", "Fri, 24 May 2013 00:00:00 GMT"),
                                new Field("x-amz-storage-class", "REDUCED_REDUNDANCY"))))
                .isEqualTo("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void aParameterWithoutAValue() {
        assertThat(signature("", S3Vectors.request("GET", "/", List.of(new Field("lifecycle", "")))))
                .isEqualTo("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void aListing() {
        assertThat(signature(
                        "",
                        S3Vectors.request("GET", "/", List.of(new Field("prefix", "J"), new Field("max-keys", "2")))))
                .isEqualTo("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void aPresignedRead() {
        assertThat(signer.presign(
                        S3Vectors.request("GET", "/test.txt", List.of()),
                        S3Vectors.KEY,
                        S3Vectors.AT,
                        Duration.ofSeconds(86400)))
                .isEqualTo("X-Amz-Algorithm=AWS4-HMAC-SHA256"
                        + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                        + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                        + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    }

    private String signature(String body, SignableRequest request) {
        String authorization = signer.sign(request, S3Vectors.sha256(body), S3Vectors.KEY, S3Vectors.AT).stream()
                .filter(header -> header.name().equals("Authorization"))
                .map(Field::value)
                .findFirst()
                .orElseThrow();
        return authorization.substring(authorization.indexOf("Signature=") + "Signature=".length());
    }
}
