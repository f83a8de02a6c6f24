package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body of a signed request in chunks, as it is sent, and what a verifier makes of others in its place. */
record ChunkedBody(VerifiedSignature signature, List<byte[]> chunks, List<Field> trailers) {
    static ChunkedBody of(ChunkForm form, byte[] content, int chunkBytes) throws IOException {
        return at("/bucket/key", form, content, chunkBytes);
    }

    static ChunkedBody at(String path, ChunkForm form, byte[] content, int chunkBytes) throws IOException {
        List<Field> trailers = form.hasTrailer() ? List.of(new Field("x-amz-checksum-crc32c", "sOO8/Q==")) : List.of();
        ChunkedSignature signature = signature(path, form, content.length);
        List<byte[]> chunks = new ArrayList<>();
        for (int from = 0; from < content.length; from += chunkBytes) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            signature.body().write(out, content, from, Math.min(chunkBytes, content.length - from));
            chunks.add(out.toByteArray());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        signature.body().finish(out, trailers);
        chunks.add(out.toByteArray());
        return new ChunkedBody(verified(path, form, content.length, signature), chunks, trailers);
    }

    static ChunkedSignature signature(String path, ChunkForm form, long decodedLength) {
        return new SigV4Signer(Signed.S3).signChunks(request(path, form, decodedLength), form, Signed.KEY, Signed.AT);
    }

    /** The same, its request saying that its chunks hold so many bytes. */
    ChunkedBody saying(long decodedLength) {
        ChunkForm form = ((SignedPayload.Chunked) signature.payload()).form();
        ChunkedSignature other = signature("/bucket/key", form, decodedLength);
        return new ChunkedBody(verified("/bucket/key", form, decodedLength, other), chunks, trailers);
    }

    byte[] encoded() {
        return Chunks.join(chunks.toArray(byte[][]::new));
    }

    ChunkDecoder decoder(byte[] body) {
        return decoder(new ByteArrayInputStream(body));
    }

    ChunkDecoder decoder(InputStream body) {
        return (ChunkDecoder) signature.body(body);
    }

    private static SignableRequest request(String path, ChunkForm form, long decodedLength) {
        List<Field> headers = new ArrayList<>();
        headers.add(new Field("Host", "s3.example"));
        headers.add(new Field("Content-Encoding", "aws-chunked"));
        headers.add(new Field("x-amz-decoded-content-length", Long.toString(decodedLength)));
        if (form.hasTrailer()) {
            headers.add(new Field("x-amz-trailer", "x-amz-checksum-crc32c"));
        }
        return new SignableRequest("PUT", path, List.of(), headers);
    }

    private static VerifiedSignature verified(
            String path, ChunkForm form, long decodedLength, ChunkedSignature signature) {
        List<Field> headers = new ArrayList<>(request(path, form, decodedLength).headers());
        headers.addAll(signature.headers());
        return (VerifiedSignature) new SigV4Verifier(Signed.S3, InstantSource.fixed(Signed.AT))
                .verify(ReceivedRequest.of("PUT", path, "", headers), claim -> Optional.of(Signed.KEY));
    }

    /** Arrays put together. */
    static final class Chunks {
        private Chunks() {}

        static byte[] join(byte[]... parts) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                joined.writeBytes(part);
            }
            return joined.toByteArray();
        }
    }
}
