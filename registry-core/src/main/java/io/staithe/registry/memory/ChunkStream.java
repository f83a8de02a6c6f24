package io.staithe.registry.memory;

import io.staithe.registry.store.ByteRange;
import java.io.InputStream;
import java.util.List;

/** Reads some bytes of a list of chunks. */
final class ChunkStream extends InputStream {
    private final List<byte[]> chunks;
    private int chunk;
    private int position;
    private long left;

    ChunkStream(List<byte[]> chunks, ByteRange range) {
        this.chunks = chunks;
        this.left = range.length();
        long offset = range.offset();
        while (chunk < chunks.size() && offset >= chunks.get(chunk).length) {
            offset -= chunks.get(chunk).length;
            chunk++;
        }
        this.position = (int) offset;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        byte[] from = chunks.get(chunk);
        int read = (int) Math.min(Math.min(length, left), from.length - position);
        System.arraycopy(from, position, target, offset, read);
        position += read;
        left -= read;
        if (position == from.length) {
            chunk++;
            position = 0;
        }
        return read;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, left);
    }
}
