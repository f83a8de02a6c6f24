package io.staithe.s3.client;

import io.staithe.registry.store.ByteRange;
import io.staithe.s3.client.wire.Reply;
import io.staithe.s3.client.xml.XmlElement;
import io.staithe.s3.client.xml.XmlWriter;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls to whole objects. Thread-safe. */
final class ObjectCalls {
    private static final int NOT_FOUND = 404;
    private static final int PARTIAL = 206;
    private static final int MOST_KEYS = 1_000;

    private final Caller caller;
    private final Keys keys;
    private final Map<String, String> creationHeaders;

    ObjectCalls(Caller caller, Keys keys, Map<String, String> creationHeaders) {
        this.caller = caller;
        this.keys = keys;
        this.creationHeaders = creationHeaders;
    }

    String put(String key, Payload payload, boolean crc32c) throws IOException {
        Operation operation = Operation.of("PutObject", "PUT", keys.whole(key))
                .signing(creationHeaders)
                .carrying(payload, Integrity.of(payload, caller.secure(), crc32c));
        return caller.call(operation, Replies::etag);
    }

    ObjectBody get(String key, ByteRange range) throws IOException {
        if (range.length() == 0) {
            throw new IllegalArgumentException("a range to be read has a byte or more");
        }
        String bytes = range.offset() + "-" + (range.offset() + range.length() - 1);
        Operation operation = Operation.of("GetObject", "GET", keys.whole(key)).sending("Range", "bytes=" + bytes);
        try {
            return caller.open(operation, reply -> {
                requireRange(reply, range, bytes);
                Instant storeTime = reply.instant("Date").orElseGet(caller.clock()::now);
                return new ObjectBody(
                        new RangeStream(reply, operation + " bytes " + bytes, range.length()),
                        reply.header("ETag").orElse(""),
                        reply.instant("Last-Modified").orElse(storeTime),
                        storeTime);
            });
        } catch (S3Exception e) {
            throw isAbsent(e) ? absent(key, e) : e;
        }
    }

    Optional<ObjectHead> head(String key) throws IOException {
        try {
            return Optional.of(caller.call(
                    Operation.of("HeadObject", "HEAD", keys.whole(key)),
                    reply -> new ObjectHead(
                            reply.number("Content-Length").orElseThrow(() -> new IOException("no length in the reply")),
                            reply.header("ETag").orElse(""),
                            reply.instant("Last-Modified").orElseGet(caller.clock()::now))));
        } catch (S3Exception e) {
            if (isAbsent(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    void delete(String key) throws IOException {
        try {
            caller.call(Operation.of("DeleteObject", "DELETE", keys.whole(key)), Replies::nothing);
        } catch (S3Exception e) {
            if (!isAbsent(e)) {
                throw e;
            }
        }
    }

    void deleteAll(List<String> some) throws IOException {
        if (some.size() > MOST_KEYS) {
            throw new IllegalArgumentException("at most " + MOST_KEYS + " keys at once");
        }
        if (some.isEmpty()) {
            return;
        }
        XmlWriter document = new XmlWriter("Delete").text("Quiet", "true");
        for (String key : some) {
            document.open("Object").text("Key", keys.whole(key)).close();
        }
        byte[] bytes = document.finish();
        Operation operation = Operation.of("DeleteObjects", "POST", "", Operation.field("delete", ""))
                .carrying(Payload.of(bytes), Integrity.ofDocument(bytes));
        caller.call(operation, ObjectCalls::requireDeleted);
    }

    /** Whether an error says that there is no such object, or upload; of a bucket that is not there it does not. */
    static boolean isAbsent(S3Exception e) {
        return e.status() == NOT_FOUND && !e.code().equals("NoSuchBucket");
    }

    private static Optional<ObjectHead> requireDeleted(Reply reply) throws IOException {
        XmlElement result = Replies.document(reply);
        for (XmlElement error : result.all("Error")) {
            if (!error.text("Code").orElse("").equals("NoSuchKey")) {
                throw new Refused(Refusal.of(reply, error));
            }
        }
        return Optional.empty();
    }

    private static void requireRange(Reply reply, ByteRange range, String bytes) throws IOException {
        Optional<Long> length = reply.number("Content-Length");
        boolean fits = reply.status() == PARTIAL
                ? reply.header("Content-Range")
                        .filter(sent -> sent.startsWith("bytes " + bytes + "/"))
                        .isPresent()
                : range.offset() == 0 && length.isPresent();
        if (!fits || length.filter(sent -> sent != range.length()).isPresent()) {
            throw new Refused(Refusal.of(reply, "the store sent another range than bytes " + bytes));
        }
    }

    private static NoSuchFileException absent(String key, S3Exception cause) {
        NoSuchFileException absent = new NoSuchFileException(key);
        absent.initCause(cause);
        return absent;
    }
}
