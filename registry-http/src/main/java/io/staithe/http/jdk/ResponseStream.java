package io.staithe.http.jdk;

import io.staithe.http.message.ConnectionLostException;
import io.staithe.http.message.FileCopy;
import java.io.OutputStream;
import java.util.Objects;

/** The body of a response on its way out: under watch, counted, and in pieces, each of which is progress. */
final class ResponseStream extends OutputStream {
    private final OutputStream wire;
    private final Watch watch;
    private long written;

    ResponseStream(OutputStream wire, Watch watch) {
        this.wire = wire;
        this.watch = watch;
    }

    @Override
    public void write(int b) throws ConnectionLostException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws ConnectionLostException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        for (int done = 0; done < length; done += FileCopy.PIECE) {
            int start = offset + done;
            int piece = Math.min(FileCopy.PIECE, length - done);
            written += watch.moving(() -> {
                wire.write(bytes, start, piece);
                return piece;
            });
        }
    }

    @Override
    public void flush() throws ConnectionLostException {
        watch.moving(() -> {
            wire.flush();
            return 0;
        });
    }

    /** Not ours to close: whoever writes a body may think it is. */
    @Override
    public void close() {}

    long written() {
        return written;
    }
}
