package io.staithe.registry.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobUpload;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AppendMemoryTest extends FileStoreFixture {
    private static final long MIB = 1024 * 1024;
    private static final long SIZE = 300 * MIB;
    private static final long MOST_ALLOCATED = 2 * MIB;

    @Test
    void threeHundredMebibytesAreStoredInTwo() throws IOException {
        pushGenerated(MIB);

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        pushGenerated(SIZE);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).isLessThan(MOST_ALLOCATED);
    }

    private void pushGenerated(long size) throws IOException {
        Generated stream = new Generated(size);
        BlobUpload upload = store.begin(DigestAlgorithm.SHA256);
        assertThat(upload.append(stream)).isEqualTo(size);
        assertThat(upload.commit(stream.digest()).size()).isEqualTo(size);
    }

    /** Gives bytes in pieces of odd length, as a connection does. */
    private static final class Generated extends InputStream {
        private final MessageDigest hasher = DigestAlgorithm.SHA256.newHasher();
        private long left;

        Generated(long size) {
            this.left = size;
        }

        Digest digest() {
            return DigestAlgorithm.SHA256.finish(hasher);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("too slow");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int given = (int) Math.min(Math.min(length, 16_381), left);
            Arrays.fill(target, offset, offset + given, (byte) left);
            hasher.update(target, offset, given);
            left -= given;
            return given;
        }
    }
}
