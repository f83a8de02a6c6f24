package io.staithe.s3.object;

import io.staithe.registry.store.ByteRange;
import io.staithe.s3.client.S3Client;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bytes of an object, asked for again from where they broke off. The object is never written twice, so what comes then
 * belongs to what came before.
 */
public final class BlobStream extends InputStream {
    private static final Logger LOG = LoggerFactory.getLogger(BlobStream.class);
    private static final int MOST_BREAKS_WITHOUT_A_BYTE = 3;

    private final S3Client client;
    private final String key;
    private InputStream content;
    private long offset;
    private long left;
    private int breaks;
    private boolean closed;

    private BlobStream(S3Client client, String key, ByteRange range) throws IOException {
        this.client = client;
        this.key = key;
        this.offset = range.offset();
        this.left = range.length();
        this.content = client.get(key, range).content();
    }

    /**
     * Opens bytes of an object.
     *
     * @param client where the object is
     * @param key its key
     * @param range which bytes, at least one
     * @return the stream
     * @throws NoSuchFileException where there is no such object
     * @throws IOException where the store fails
     */
    public static InputStream open(S3Client client, String key, ByteRange range) throws IOException {
        return new BlobStream(client, key, range);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, buffer.length);
        if (closed) {
            throw new IOException("the stream is closed");
        }
        if (length == 0) {
            return 0;
        }
        while (left > 0) {
            try {
                int count = content.read(buffer, from, (int) Math.min(length, left));
                if (count < 0) {
                    throw new IOException(key + " ended " + left + " bytes too soon");
                }
                offset += count;
                left -= count;
                breaks = 0;
                return count;
            } catch (InterruptedIOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                goOnAfter(e);
            } catch (IOException e) {
                goOnAfter(e);
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            content.close();
        }
    }

    private void goOnAfter(IOException broken) throws IOException {
        breaks++;
        if (breaks > MOST_BREAKS_WITHOUT_A_BYTE) {
            throw broken;
        }
        LOG.debug("{} broke off at byte {} and is asked for again", key, offset, broken);
        content.close();
        content = client.get(key, new ByteRange(offset, left)).content();
    }
}
