package io.staithe.s3.client;

import io.staithe.s3.client.wire.Body;
import java.io.IOException;

/** A payload as the wire takes it. */
record PayloadBody(Payload payload) implements Body {
    @Override
    public long length() {
        return payload.length();
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        payload.writeTo(sink::write);
    }
}
