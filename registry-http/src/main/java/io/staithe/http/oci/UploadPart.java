package io.staithe.http.oci;

import io.staithe.registry.failure.InvalidLayerPartException;
import io.staithe.registry.layer.LayerPart;
import io.staithe.registry.name.UploadId;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Finds the part of a layer in a request to an upload. */
final class UploadPart {
    private static final Pattern OFFSET = Pattern.compile("[0-9]{1,18}");

    private UploadPart() {}

    /**
     * The part that a request carries: where its {@code Content-Range} says, or else where its location said that the
     * upload ends. Empty where the request has neither a range nor a byte.
     */
    static Optional<LayerPart> of(OciCall call, UploadId id) {
        Optional<String> header = call.headers().first("Content-Range");
        if (header.isPresent()) {
            UploadRange range = UploadRange.parse(header.get())
                    .orElseThrow(() -> new OciFailure(
                            400, ErrorCode.BLOB_UPLOAD_INVALID, "Content-Range is not of the form <first>-<last>"));
            return Optional.of(ranged(call, id, range));
        }
        long offset = offset(call);
        return body(call).map(body -> new LayerPart(offset, call.request().contentLength(), body));
    }

    /** A chunk in the wrong place is told so before one of the wrong length. */
    private static LayerPart ranged(OciCall call, UploadId id, UploadRange range) {
        OptionalLong length = call.request().contentLength();
        if (length.isPresent() && length.getAsLong() != range.length()) {
            long offset = call.layers().status(id).offset();
            if (offset != range.first()) {
                throw new InvalidLayerPartException(call.repository(), id, offset);
            }
            throw new OciFailure(400, ErrorCode.SIZE_INVALID, "Content-Range and Content-Length do not agree");
        }
        return new LayerPart(
                range.first(), OptionalLong.of(range.length()), call.request().body());
    }

    private static long offset(OciCall call) {
        String token = call.query().first(Locations.OFFSET).orElse("0");
        if (!OFFSET.matcher(token).matches()) {
            throw new OciFailure(400, ErrorCode.BLOB_UPLOAD_INVALID, "This is not the location that was handed out");
        }
        return Long.parseLong(token);
    }

    private static Optional<InputStream> body(OciCall call) {
        OptionalLong length = call.request().contentLength();
        if (length.isPresent()) {
            return Optional.of(call.request().body()).filter(body -> length.getAsLong() > 0);
        }
        PushbackInputStream body = new PushbackInputStream(call.request().body());
        try {
            int first = body.read();
            if (first < 0) {
                return Optional.empty();
            }
            body.unread(first);
            return Optional.of(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
