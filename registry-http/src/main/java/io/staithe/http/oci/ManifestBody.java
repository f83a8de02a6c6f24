package io.staithe.http.oci;

import io.staithe.http.exchange.HttpRequest;
import io.staithe.registry.digest.Content;
import io.staithe.registry.failure.LimitExceededException;
import io.staithe.registry.limit.Limit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;

/** Reads a manifest into memory, and not a byte more than the one that shows that it is too large. */
final class ManifestBody {
    private ManifestBody() {}

    static Content read(OciCall call) {
        HttpRequest request = call.request();
        long most = call.view().limits().most(Limit.MANIFEST_BYTES);
        OptionalLong length = request.contentLength();
        if (length.isPresent() && length.getAsLong() > most) {
            throw new LimitExceededException(Limit.MANIFEST_BYTES, most);
        }
        byte[] bytes = bytes(request, (int) Math.min(most + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > most) {
            throw new LimitExceededException(Limit.MANIFEST_BYTES, most);
        }
        if (length.isPresent() && length.getAsLong() != bytes.length) {
            throw new OciFailure(400, ErrorCode.SIZE_INVALID, "The body is not as long as Content-Length says");
        }
        return Content.wrapping(bytes);
    }

    private static byte[] bytes(HttpRequest request, int most) {
        try {
            return request.body().readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
