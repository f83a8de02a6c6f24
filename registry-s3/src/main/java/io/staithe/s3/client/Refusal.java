package io.staithe.s3.client;

import io.staithe.s3.client.retry.Fault;
import io.staithe.s3.client.wire.Reply;
import io.staithe.s3.client.xml.XmlDocument;
import io.staithe.s3.client.xml.XmlElement;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An error reply of a store.
 *
 * @param status its status, which is 200 where the error came late
 * @param code S3's error code, or empty: a HEAD has no body to tell it
 * @param message what the store says, made fit for a log
 * @param requestId the store's name for the request, or empty
 * @param region the bucket's region, where the store tells it
 * @param redirect where else to go, where the store tells it
 * @param date the store's time
 * @param retryAfter how long the store asks to wait, or nothing
 */
record Refusal(
        int status,
        String code,
        String message,
        String requestId,
        Optional<String> region,
        Optional<String> redirect,
        Optional<Instant> date,
        Duration retryAfter) {
    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_CHARS = 300;
    private static final XmlElement NOTHING = new XmlElement("Error", "", List.of());

    /** Reads an error reply; one whose body says nothing intelligible still has its status and headers. */
    static Refusal read(Reply reply) throws IOException {
        return of(reply, error(reply.bytes(MAX_BYTES)));
    }

    /** The refusal that an error element tells of, in a reply of whatever status. */
    static Refusal of(Reply reply, XmlElement error) {
        return new Refusal(
                reply.status(),
                tame(error.text("Code").orElse("")),
                tame(error.text("Message").orElse("")),
                tame(reply.header("x-amz-request-id")
                        .or(() -> error.text("RequestId"))
                        .orElse("")),
                reply.header("x-amz-bucket-region").or(() -> error.text("Region")),
                reply.header("Location").or(() -> error.text("Endpoint")),
                reply.instant("Date"),
                reply.retryAfter());
    }

    /** The refusal of a reply that is not what was asked for. */
    static Refusal of(Reply reply, String complaint) {
        return of(reply, new XmlElement("Error", "", List.of(new XmlElement("Message", complaint, List.of()))));
    }

    Fault fault() {
        return Fault.of(status, code);
    }

    Refusal withCode(String inferred) {
        return new Refusal(status, inferred, message, requestId, region, redirect, date, retryAfter);
    }

    S3Exception of(Operation operation, int tries) {
        StringBuilder text =
                new StringBuilder(operation.toString()).append(": ").append(status);
        append(text, " ", code, "");
        append(text, ": ", message, "");
        append(text, " (request ", requestId, ")");
        if (tries > 1) {
            text.append(", after ").append(tries).append(" tries");
        }
        return new S3Exception(text.toString(), status, code, fault() == Fault.THROTTLED);
    }

    private static void append(StringBuilder text, String before, String part, String after) {
        if (!part.isEmpty()) {
            text.append(before).append(part).append(after);
        }
    }

    private static XmlElement error(byte[] body) {
        try {
            XmlElement root = XmlDocument.read(body);
            return root.name().equals("Error") ? root : NOTHING;
        } catch (IOException e) {
            return NOTHING; // A proxy's page, or nothing at all: the status has to do.
        }
    }

    private static String tame(String text) {
        String line = text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .limit(MAX_CHARS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.strip();
    }
}
