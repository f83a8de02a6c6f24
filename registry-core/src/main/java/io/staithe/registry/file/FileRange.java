package io.staithe.registry.file;

import io.staithe.registry.store.ByteRange;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Some bytes of a file, no more and no fewer: where the file ends before them, reading fails. */
final class FileRange extends InputStream {
    private final FileChannel channel;
    private long left;

    private FileRange(FileChannel channel, long length) {
        this.channel = channel;
        this.left = length;
    }

    static FileRange open(Path file, ByteRange range) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            long size = channel.size();
            if (range.offset() > size || range.length() > size - range.offset()) {
                throw new EOFException(file + " has " + size + " bytes, which do not cover " + range);
            }
            channel.position(range.offset());
            return new FileRange(channel, range.length());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        int read = channel.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, left)));
        if (read < 0) {
            throw new EOFException("the file ended " + left + " bytes early");
        }
        left -= read;
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = Math.max(0, Math.min(wanted, left));
        channel.position(channel.position() + skipped);
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, left);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
