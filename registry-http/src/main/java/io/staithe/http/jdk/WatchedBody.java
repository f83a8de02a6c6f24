package io.staithe.http.jdk;

import io.staithe.http.message.ConnectionLostException;
import io.staithe.http.message.RequestBody;
import java.io.InputStream;

/** The body of a request under watch. */
final class WatchedBody extends RequestBody {
    private final InputStream wire;
    private final Watch watch;
    private boolean draining;

    WatchedBody(InputStream wire, Watch watch, long length) {
        super(length);
        this.wire = wire;
        this.watch = watch;
    }

    @Override
    protected int fill(byte[] bytes, int offset, int length) throws ConnectionLostException {
        Watch.Wait reading = () -> wire.read(bytes, offset, length);
        return draining ? watch.within(reading) : watch.moving(reading);
    }

    /** Throws away what is left, in a time that is bounded as a whole. */
    void drain() throws ConnectionLostException {
        if (!isAtEnd()) {
            watch.draining(() -> {
                draining = true;
                discard();
                return 0;
            });
        }
    }
}
