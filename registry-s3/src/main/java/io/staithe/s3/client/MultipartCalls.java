package io.staithe.s3.client;

import static io.staithe.s3.client.Operation.field;

import io.staithe.registry.sigv4.UriEncoding;
import io.staithe.registry.store.ByteRange;
import io.staithe.s3.client.retry.Tries;
import io.staithe.s3.client.xml.XmlElement;
import io.staithe.s3.client.xml.XmlWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls to objects made of parts. Thread-safe. */
final class MultipartCalls {
    private static final String CRC32C = "CRC32C";
    private static final String UPLOAD_ID = "uploadId";
    private static final int MOST_PARTS = 10_000;
    private static final int OK = 200;
    private static final String GONE = "NoSuchUpload";

    private final Caller caller;
    private final Keys keys;
    private final String bucket;
    private final Map<String, String> creationHeaders;

    MultipartCalls(Caller caller, Keys keys, String bucket, Map<String, String> creationHeaders) {
        this.caller = caller;
        this.keys = keys;
        this.bucket = bucket;
        this.creationHeaders = creationHeaders;
    }

    /** A checksum is declared here, without its type: for a CRC-32C that is one of the parts' checksums. */
    String create(String key, boolean crc32c) throws IOException {
        Operation operation = Operation.of("CreateMultipartUpload", "POST", keys.whole(key), field("uploads", ""))
                .signing(creationHeaders);
        return caller.call(
                crc32c ? operation.signing("x-amz-checksum-algorithm", CRC32C) : operation,
                reply -> Replies.required(Replies.document(reply), "UploadId"));
    }

    PartTag part(String key, String uploadId, int number, Payload payload, boolean crc32c) throws IOException {
        Integrity integrity = Integrity.of(payload, caller.secure(), crc32c);
        Operation operation = of("UploadPart", key, uploadId, number).carrying(payload, integrity);
        return caller.call(operation, reply -> new PartTag(number, Replies.etag(reply), integrity.crc32c()));
    }

    PartTag copy(String key, String uploadId, int number, String source, ByteRange range) throws IOException {
        if (range.length() == 0) {
            throw new IllegalArgumentException("a range to be copied has a byte or more");
        }
        String bytes = "bytes=" + range.offset() + "-" + (range.offset() + range.length() - 1);
        Operation operation = of("UploadPartCopy", key, uploadId, number)
                .signing("x-amz-copy-source", "/" + bucket + "/" + UriEncoding.path(keys.whole(source)))
                .signing("x-amz-copy-source-range", bytes)
                .patiently();
        return caller.call(operation, reply -> {
            XmlElement result = Replies.document(reply);
            return new PartTag(number, Replies.required(result, "ETag"), result.text("Checksum" + CRC32C));
        });
    }

    /** Completes an upload; where it remains unknown whether a try did, the object itself tells. */
    void complete(String key, String uploadId, List<PartTag> parts, long size) throws IOException {
        byte[] document = document(parts);
        Operation operation = Operation.of(
                        "CompleteMultipartUpload", "POST", keys.whole(key), field(UPLOAD_ID, Keys.requireId(uploadId)))
                .carrying(Payload.of(document), Integrity.ofDocument(document))
                .patiently();
        Tries tries = caller.begin();
        XmlElement result;
        try {
            result = caller.call(operation, Replies::document, tries);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            if (!tries.leftUnknown()) {
                throw e;
            }
            requireThere(key, size, operation, e);
            return;
        }
        // A store says the same to whoever repeats the call, and some to whoever makes it after somebody else.
        if (!isOf(parts, result)
                && head(key).filter(found -> found.size() == size).isEmpty()) {
            throw new S3Exception(operation + ": it was completed with other parts", OK, GONE);
        }
    }

    void abort(String key, String uploadId) throws IOException {
        Operation operation = Operation.of(
                "AbortMultipartUpload", "DELETE", keys.whole(key), field(UPLOAD_ID, Keys.requireId(uploadId)));
        try {
            caller.call(operation, Replies::nothing);
        } catch (S3Exception e) {
            if (!ObjectCalls.isAbsent(e)) {
                throw e;
            }
        }
    }

    /** Whether an entity tag tells of an object of that many parts, as it does at Amazon S3 and most others. */
    private static boolean isOf(List<PartTag> parts, XmlElement result) {
        String etag = result.text("ETag").orElse("");
        return etag.replace("\"", "").endsWith("-" + parts.size());
    }

    /** Where an upload is gone, it may be so for an earlier try, whose object is not to be seen yet. */
    private void requireThere(String key, long size, Operation operation, IOException failure) throws IOException {
        Optional<ObjectHead> head = Optional.empty();
        try {
            head = head(key);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        if (head.isEmpty()
                && failure instanceof S3Exception refused
                && refused.code().equals(GONE)) {
            throw new IOException(operation + ": whether it was carried out is not known", failure);
        }
        if (head.isEmpty() || head.get().size() != size) {
            throw failure;
        }
    }

    private Optional<ObjectHead> head(String key) throws IOException {
        return new ObjectCalls(caller, keys, Map.of()).head(key);
    }

    private Operation of(String name, String key, String uploadId, int number) {
        if (number < 1 || number > MOST_PARTS) {
            throw new IllegalArgumentException("parts are numbered 1 to " + MOST_PARTS + ": " + number);
        }
        return Operation.of(
                name,
                "PUT",
                keys.whole(key),
                field("partNumber", Integer.toString(number)),
                field(UPLOAD_ID, Keys.requireId(uploadId)));
    }

    private static byte[] document(List<PartTag> parts) {
        XmlWriter document = new XmlWriter("CompleteMultipartUpload");
        for (PartTag part : parts) {
            document.open("Part")
                    .text("PartNumber", Integer.toString(part.number()))
                    .text("ETag", part.etag());
            part.crc32c().ifPresent(crc -> document.text("Checksum" + CRC32C, crc));
            document.close();
        }
        return document.finish();
    }
}
