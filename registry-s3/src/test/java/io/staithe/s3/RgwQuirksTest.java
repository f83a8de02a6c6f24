package io.staithe.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.ChunkForm;
import io.staithe.registry.sigv4.SignableRequest.Field;
import io.staithe.s3.client.ListedUpload;
import io.staithe.s3.client.ObjectHead;
import io.staithe.s3.client.PartTag;
import io.staithe.s3.client.Payload;
import io.staithe.s3.client.S3Client;
import io.staithe.s3.client.S3Exception;
import io.staithe.s3.client.StoreTraits;
import io.staithe.s3.probe.Findings;
import io.staithe.s3.probe.Probe;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Ceph's gateway, version 16, does otherwise than Amazon S3, and that ours gets along with it. */
@EnabledIfEnvironmentVariable(
        named = "S3_ENDPOINT",
        matches = ".+",
        disabledReason = "the quirks of Ceph's gateway show beside one: .ci/with-store rgw")
class RgwQuirksTest {
    private static final String OLD = "old";
    private static final String NEW = "new!";

    private final RawS3 store = RawS3.ofEnvironment();
    private final S3Client client = store.settings().open();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aDeletionIsNotHeldBackByAnotherTag() throws IOException {
        store.put("a", OLD);

        RawAnswer deleted =
                store.request("DELETE", "a").header("If-Match", "\"another\"").send();

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(store.get("a").status()).isEqualTo(404);
    }

    @Test
    void aCopyOverwritesWhatItWasNotTo() throws IOException {
        store.put("source", NEW);
        store.put("there", OLD);

        RawAnswer copied = store.request("PUT", "there")
                .header("x-amz-copy-source", store.source("source"))
                .header("If-None-Match", "*")
                .send();

        assertThat(copied.status()).isEqualTo(200);
        assertThat(store.get("there").body()).isEqualTo(NEW);
    }

    @Test
    void aTagMatchesWithoutItsQuotesAlone() throws IOException {
        String quoted = store.put("a", OLD).header("ETag");
        assertThat(quoted).startsWith("\"").endsWith("\"");

        assertThat(store.request("PUT", "a")
                        .header("If-Match", quoted)
                        .send(NEW)
                        .status())
                .isEqualTo(412);
        assertThat(store.get("a").body()).isEqualTo(OLD);
        assertThat(store.request("PUT", "a")
                        .header("If-Match", quoted.replace("\"", ""))
                        .send(NEW)
                        .status())
                .isEqualTo(200);
        assertThat(store.get("a").body()).isEqualTo(NEW);
    }

    @Test
    void whoCompletesIsToldNoTag() throws IOException {
        String id = store.begin("a");
        RawAnswer completed = store.complete("a", id, store.part("a", id, 1, OLD));

        assertThat(completed.status()).isEqualTo(200);
        assertThat(completed.body()).contains("<ETag>");
        assertThat(completed.text("ETag")).isEmpty();
        assertThat(store.request("HEAD", "a").send().header("ETag")).endsWith("-1\"");
    }

    @Test
    void withoutATagOursLooksAtTheObject() throws IOException {
        String id = client.createMultipartUpload("a");
        List<PartTag> parts = List.of(part("a", id, OLD));
        client.completeMultipartUpload("a", id, parts, OLD.length());

        assertThat(client.head("a")).map(ObjectHead::size).contains((long) OLD.length());
        String other = client.createMultipartUpload("other");
        List<PartTag> shorter = List.of(part("other", other, OLD));
        assertThatThrownBy(() -> client.completeMultipartUpload("other", other, shorter, OLD.length() + 1))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("other parts");
    }

    @Test
    void completingWhatWasAbortedIsAnErrorOfTheStores() throws IOException {
        String id = store.begin("a");
        String tag = store.part("a", id, 1, OLD);
        store.abort("a", id);

        RawAnswer completed = store.complete("a", id, tag);

        assertThat(completed.status()).isEqualTo(500);
        assertThat(store.get("a").status()).isEqualTo(404);
    }

    /** After all its tries, for an error of the store's may pass; that there is no such upload it is not told. */
    @Test
    void oursFailsThereAsWithABrokenStore() throws IOException {
        String id = client.createMultipartUpload("a");
        List<PartTag> parts = List.of(part("a", id, OLD));
        client.abortMultipartUpload("a", id);

        assertThatThrownBy(() -> client.completeMultipartUpload("a", id, parts, OLD.length()))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.code()).isEqualTo("InternalError"));
        assertThat(client.head("a")).isEmpty();
    }

    @Test
    void completingOverwritesWhatItWasNotTo() throws IOException {
        store.put("there", OLD);
        String id = store.begin("there");

        RawAnswer completed = store.complete("there", id, store.part("there", id, 1, NEW), "If-None-Match", "*");

        assertThat(completed.status()).isEqualTo(200);
        assertThat(store.get("there").body()).isEqualTo(NEW);
    }

    @Test
    void completingBySomeOfThePartsIsRefusedAndLeavesTheUploadAsItWas() throws IOException {
        String id = store.begin("some");
        String tag = store.part("some", id, 1, OLD);
        store.part("some", id, 2, NEW);

        RawAnswer completed = store.complete("some", id, tag);

        assertThat(completed.status()).isEqualTo(400);
        assertThat(completed.code()).isEqualTo("InvalidPart");
        assertThat(store.get("some").status()).isEqualTo(404);
        assertThat(client.listMultipartUploads("some", Optional.empty(), 10))
                .extracting(ListedUpload::uploadId)
                .containsExactly(id);
    }

    @ParameterizedTest
    @EnumSource(
            value = ChunkForm.class,
            names = {"SIGNED_WITH_TRAILER", "UNSIGNED_WITH_TRAILER"})
    void aTrailerIsRefused(ChunkForm form) throws IOException {
        List<Field> trailers = List.of(new Field("x-amz-checksum-crc32c", "AAAAAA=="));

        RawAnswer answer = store.request("PUT", "a")
                .chunks(form, trailers, UnaryOperator.identity(), OLD)
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(store.get("a").status()).isEqualTo(404);
    }

    @Test
    void chunksLeaveTheirMarkOnTheObject() throws IOException {
        RawAnswer answer = store.request("PUT", "a")
                .chunks(ChunkForm.SIGNED, List.of(), UnaryOperator.identity(), OLD)
                .send();

        assertThat(answer.status()).isEqualTo(200);
        RawAnswer read = store.get("a");
        assertThat(read.body()).isEqualTo(OLD);
        assertThat(read.header("Content-Encoding")).isEqualTo("aws-chunked");

        client.put("ours", Payload.of(RawS3.bytes(OLD)));
        assertThat(store.get("ours").header("Content-Encoding")).isEmpty();
    }

    @Test
    void aWrongChecksumInAHeaderIsNotLookedAt() throws IOException {
        RawAnswer answer = store.request("PUT", "a")
                .header("x-amz-checksum-crc32c", "AAAAAA==")
                .send(OLD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(store.get("a").body()).isEqualTo(OLD);
    }

    @Test
    void theProbeFindsThatOut() throws IOException {
        assertThat(new Probe(client, "id").run()).isEqualTo(new Findings(new StoreTraits(false, true, true), false));
    }

    @Test
    void manyAreDeletedByACallWithTwoChecksums() throws IOException, NoSuchAlgorithmException {
        store.put("a", OLD);
        store.put("b", OLD);
        String document = "<Delete><Quiet>true</Quiet><Object><Key>" + store.whole("a") + "</Key></Object><Object><Key>"
                + store.whole("b") + "</Key></Object></Delete>";
        CRC32 crc = new CRC32();
        crc.update(RawS3.bytes(document));
        byte[] sum = ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
        byte[] md5 = MessageDigest.getInstance("MD5").digest(RawS3.bytes(document));

        RawAnswer answer = store.request("POST")
                .query("delete", "")
                .header("Content-MD5", Base64.getEncoder().encodeToString(md5))
                .header("x-amz-checksum-crc32", Base64.getEncoder().encodeToString(sum))
                .send(document);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(store.get("a").status()).isEqualTo(404);
        assertThat(store.get("b").status()).isEqualTo(404);
    }

    private PartTag part(String key, String uploadId, String content) throws IOException {
        return client.uploadPart(key, uploadId, 1, Payload.of(RawS3.bytes(content)));
    }
}
