package io.staithe.http.message;

import io.staithe.http.exchange.Body;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Copies a part of a file through a large buffer: {@code FileChannel.transferTo} would use one of 8 KiB here. */
public final class FileCopy {
    /** The size of the buffer. */
    public static final int PIECE = 64 << 10;

    private FileCopy() {}

    /**
     * Copies.
     *
     * @param file the file
     * @param region which part of it
     * @param out where to
     * @throws IOException where the file is shorter than that, or reading or writing fails
     */
    public static void copy(FileChannel file, Body.FileRegion region, OutputStream out) throws IOException {
        byte[] bytes = new byte[(int) Math.min(PIECE, region.length())];
        long position = region.offset();
        long end = region.offset() + region.length();
        while (position < end) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, (int) Math.min(bytes.length, end - position));
            int read = file.read(buffer, position);
            if (read < 0) {
                throw new IOException("the file is shorter than the region of it that was to be sent");
            }
            out.write(bytes, 0, read);
            position += read;
        }
    }
}
