package io.staithe.s3.client.wire;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body as OkHttp takes it: of known length, so that it is not sent in chunks, which some stores refuse. */
final class SentBody extends RequestBody {
    /**
     * How much is handed over at once. A longer array would be copied as a whole before its first byte leaves; this much
     * goes round in a few buffers that are used again.
     */
    private static final int STRIDE = 32 * 1024;

    private final Body body;

    SentBody(Body body) {
        this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return body.length();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        body.writeTo((bytes, offset, length) -> {
            int end = offset + length;
            for (int at = offset; at < end; at += STRIDE) {
                sink.write(bytes, at, Math.min(STRIDE, end - at));
            }
        });
    }
}
