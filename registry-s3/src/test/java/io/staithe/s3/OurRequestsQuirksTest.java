package io.staithe.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.store.ByteRange;
import io.staithe.s3.client.PartTag;
import io.staithe.s3.client.Payload;
import io.staithe.s3.client.S3Client;
import io.staithe.s3.client.StoreTraits;
import io.staithe.s3.fixture.Request;
import io.staithe.s3.fixture.ScriptedStore;
import io.staithe.s3.fixture.Settings;
import io.staithe.s3.fixture.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** None of our requests needs what stores do differently: preconditions, chunks, trailers, copies of objects. */
class OurRequestsQuirksTest {
    private static final String TAG = "ETag: \"t\"";

    @Test
    void noneHasAPreconditionChunksOrATrailer() throws IOException {
        List<Request> requests = requestsOfAllCalls();

        assertThat(requests).hasSize(11).allSatisfy(request -> {
            assertThat(request.header("If-Match")).isEmpty();
            assertThat(request.header("If-None-Match")).isEmpty();
            assertThat(request.header("x-amz-copy-source-if-match")).isEmpty();
            assertThat(request.header("Content-Encoding")).isEmpty();
            assertThat(request.header("x-amz-trailer")).isEmpty();
            assertThat(request.header("x-amz-content-sha256"))
                    .hasValueSatisfying(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
        });
    }

    @Test
    void onlyPartsAreCopied() throws IOException {
        assertThat(requestsOfAllCalls())
                .filteredOn(request -> request.header("x-amz-copy-source").isPresent())
                .singleElement()
                .satisfies(request -> assertThat(request.target()).contains("partNumber=2", "uploadId=u"));
    }

    @Test
    void aDeletionOfManyHasTheMd5OfItsDocument() throws IOException, NoSuchAlgorithmException {
        List<byte[]> bodies = new CopyOnWriteArrayList<>();
        try (ScriptedStore store = ScriptedStore.playing(exchange -> {
                    exchange.readHead();
                    bodies.add(exchange.readBody());
                    exchange.write(Turn.response(200, "<DeleteResult/>"));
                });
                S3Client client = Settings.of(store.endpoint(), "bucket").open()) {
            client.with(new StoreTraits(true, true, true)).deleteAll(List.of("a", "b"));

            byte[] md5 = MessageDigest.getInstance("MD5").digest(bodies.get(0));
            assertThat(store.requests().get(0).header("Content-MD5"))
                    .contains(Base64.getEncoder().encodeToString(md5));
        }
    }

    /** The requests of one call of each kind, to a store that agrees to all of them. */
    private static List<Request> requestsOfAllCalls() throws IOException {
        try (ScriptedStore store = ScriptedStore.playing(
                        Turn.answer(200, "", TAG),
                        Turn.answer(206, "x", TAG, "Content-Range: bytes 0-0/1"),
                        Turn.answerHead(200, "Content-Length: 1", TAG),
                        Turn.answer(200, "<R><UploadId>u</UploadId></R>"),
                        Turn.answer(200, "", TAG),
                        Turn.answer(200, "<R><ETag>\"t\"</ETag></R>"),
                        Turn.answer(200, "<R><ETag>\"t-2\"</ETag></R>"),
                        Turn.answer(200, "<R/>"));
                S3Client client =
                        Settings.of(store.endpoint(), "bucket").open().with(new StoreTraits(true, true, true))) {
            Payload payload = Payload.of(RawS3.bytes("x"));
            client.put("a", payload);
            try (InputStream content = client.get("a", ByteRange.all(1)).content()) {
                content.readAllBytes();
            }
            client.head("a");
            String id = client.createMultipartUpload("b");
            PartTag one = client.uploadPart("b", id, 1, payload);
            PartTag two = client.uploadPartCopy("b", id, 2, "a", ByteRange.all(1));
            client.completeMultipartUpload("b", id, List.of(one, two), 2);
            client.abortMultipartUpload("b", id);
            client.delete("a");
            client.list("", Optional.empty(), 1);
            client.deleteAll(List.of("a", "b"));
            return store.requests();
        }
    }
}
