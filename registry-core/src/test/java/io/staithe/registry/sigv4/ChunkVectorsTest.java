package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The signatures that the Amazon S3 API Reference works out for a body in two chunks and an empty one. */
class ChunkVectorsTest {
    private static final byte[] CONTENT = contentOf("a".repeat(66560));
    private static final int FIRST = 65536;

    private static final List<Field> TRAILERS = List.of(new Field("x-amz-checksum-crc32c", "sOO8/Q=="));

    private final SigV4Signer signer = new SigV4Signer(S3Vectors.SCOPE);

    @Test
    void signedChunks() throws IOException {
        SignableRequest request = request(new Field("Content-Length", "66824"));
        ChunkedSignature signature = signer.signChunks(request, ChunkForm.SIGNED, S3Vectors.KEY, S3Vectors.AT);

        byte[] body = bodyOf(signature, List.of());

        assertThat(authorization(signature))
                .endsWith("Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9");
        assertThat(body).hasSize(66824);
        assertThat(ChunkForm.SIGNED.encodedLength(66560, FIRST, List.of())).isEqualTo(66824);
        assertThat(textOf(body))
                .startsWith(
                        "10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n")
                .contains(
                        "\r\n400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n")
                .endsWith(
                        "\r\n0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n");
        assertThat(decoded(request, signature, body)).isEqualTo(CONTENT);
    }

    @Test
    void signedChunksAndATrailer() throws IOException {
        SignableRequest request = request(new Field("x-amz-trailer", "x-amz-checksum-crc32c"));
        ChunkedSignature signature =
                signer.signChunks(request, ChunkForm.SIGNED_WITH_TRAILER, S3Vectors.KEY, S3Vectors.AT);

        byte[] body = bodyOf(signature, TRAILERS);

        assertThat(authorization(signature))
                .endsWith("Signature=106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e");
        assertThat(ChunkForm.SIGNED_WITH_TRAILER.encodedLength(66560, FIRST, TRAILERS))
                .isEqualTo(body.length);
        assertThat(textOf(body))
                .startsWith(
                        "10000;chunk-signature=b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2\r\n")
                .contains(
                        "\r\n400;chunk-signature=1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7\r\n")
                .endsWith("\r\n0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992\r\n"
                        + "x-amz-checksum-crc32c:sOO8/Q==\r\n"
                        + "x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n"
                        + "\r\n");
        assertThat(decoded(request, signature, body)).isEqualTo(CONTENT);
    }

    private static SignableRequest request(Field more) {
        return new SignableRequest(
                "PUT",
                "/examplebucket/chunkObject.txt",
                List.of(),
                List.of(
                        new Field("Host", "s3.amazonaws.com"),
                        new Field("x-amz-storage-class", "REDUCED_REDUNDANCY"),
                        new Field("Content-Encoding", "aws-chunked"),
                        new Field("x-amz-decoded-content-length", "66560"),
                        more));
    }

    private static byte[] bodyOf(ChunkedSignature signature, List<Field> trailers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        signature.body().write(body, CONTENT, 0, FIRST);
        signature.body().write(body, CONTENT, FIRST, CONTENT.length - FIRST);
        signature.body().finish(body, trailers);
        return body.toByteArray();
    }

    private static byte[] decoded(SignableRequest request, ChunkedSignature signature, byte[] body) throws IOException {
        List<Field> headers = new ArrayList<>(request.headers());
        headers.addAll(signature.headers());
        VerifiedSignature verified =
                (VerifiedSignature) new SigV4Verifier(S3Vectors.SCOPE, InstantSource.fixed(S3Vectors.AT))
                        .verify(
                                ReceivedRequest.of(request.method(), request.encodedPath(), "", headers),
                                claim -> Optional.of(S3Vectors.KEY));
        try (InputStream decoded = verified.body(new ByteArrayInputStream(body))) {
            return decoded.readAllBytes();
        }
    }

    private static String authorization(ChunkedSignature signature) {
        return signature.headers().get(signature.headers().size() - 1).value();
    }

    private static byte[] contentOf(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String textOf(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
