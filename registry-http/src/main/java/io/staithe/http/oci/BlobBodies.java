package io.staithe.http.oci;

import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.ByteSpan;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.http.exchange.RequestedRange;
import io.staithe.registry.failure.ServerException;
import io.staithe.registry.layer.LayerContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/** Bodies with the bytes of a blob: all of them, one range, or several. Source: RFC 9110 section 14. */
final class BlobBodies {
    private static final String OCTETS = "application/octet-stream";

    private BlobBodies() {}

    static HttpResponse of(RequestedRange range, LayerContent content, IntFunction<HttpResponse> described) {
        if (range instanceof RequestedRange.Parts parts) {
            return parts.spans().size() == 1
                    ? single(parts.spans().get(0), content, described.apply(206))
                    : several(parts.spans(), content, described.apply(206));
        }
        if (range instanceof RequestedRange.Unsatisfiable) {
            return OciError.of(ErrorCode.RANGE_INVALID, "The blob has " + content.size() + " bytes")
                    .response(416)
                    .with("Content-Range", "bytes */" + content.size());
        }
        return whole(described.apply(200), region(content, 0, content.size()));
    }

    static HttpResponse whole(HttpResponse described, Body body) {
        return described.with("Content-Type", OCTETS).with(body);
    }

    private static HttpResponse single(ByteSpan span, LayerContent content, HttpResponse described) {
        return whole(
                described.with("Content-Range", span.contentRange(content.size())),
                region(content, span.first(), span.length()));
    }

    private static HttpResponse several(List<ByteSpan> spans, LayerContent content, HttpResponse described) {
        // Whoever could put this into the blob could find a blob that holds its own digest.
        String boundary = "part-of-" + content.digest().encoded().substring(0, 48);
        byte[] end = ascii("\r\n--" + boundary + "--\r\n");
        long length = end.length;
        for (ByteSpan span : spans) {
            length += head(boundary, span, content).length + span.length();
        }
        HttpResponse typed = described.with("Content-Type", "multipart/byteranges; boundary=" + boundary);
        ByteSpan first = spans.get(0);
        InputStream opened = content.open(first.first(), first.length());
        return typed.with(new Body.Stream(
                out -> {
                    out.write(head(boundary, first, content));
                    try (InputStream in = opened) {
                        in.transferTo(out);
                    }
                    for (ByteSpan span : spans.subList(1, spans.size())) {
                        out.write(head(boundary, span, content));
                        copy(content, span, out);
                    }
                    out.write(end);
                },
                length,
                opened));
    }

    private static byte[] head(String boundary, ByteSpan span, LayerContent content) {
        return ascii("\r\n--" + boundary + "\r\nContent-Type: " + OCTETS + "\r\nContent-Range: "
                + span.contentRange(content.size()) + "\r\n\r\n");
    }

    /** Opens what is no file here and now, while a store that fails can still be answered. */
    private static Body region(LayerContent content, long offset, long length) {
        if (length == 0) {
            return new Body.Empty();
        }
        return content.file()
                .<Body>map(file -> new Body.FileRegion(file, offset, length))
                .orElseGet(() -> Body.Stream.of(content.open(offset, length), length));
    }

    /** When a body is being sent it is too late for an answer; the connection has to break. */
    private static void copy(LayerContent content, ByteSpan span, OutputStream out) throws IOException {
        try (InputStream in = content.open(span.first(), span.length())) {
            in.transferTo(out);
        } catch (ServerException e) {
            throw new IOException("the blob could not be read to its end", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
