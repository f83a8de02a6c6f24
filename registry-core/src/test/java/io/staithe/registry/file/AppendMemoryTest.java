package io.staithe.registry.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.store.BlobUpload;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppendMemoryTest extends FileStoreFixture {
    private static final long MIB = 1024 * 1024;
    private static final long SIZE = 300 * MIB;
    private static final long MOST_ALLOCATED = 2 * MIB;
    private static final int ROUNDS_TO_WARM_UP = 5;

    private final ExecutorService writers = Executors.newFixedThreadPool(2);

    @AfterEach
    void endWriters() {
        writers.shutdown();
    }

    @Test
    void threeHundredMebibytesAreStoredInTwo() throws IOException {
        try (FileSystemBlobStore lending = FileSystemBlobStore.open(folder, 0, IdSource.random(), writers)) {
            for (int i = 0; i < ROUNDS_TO_WARM_UP; i++) {
                pushGenerated(lending, 20 * MIB);
            }
            long before = allocated();
            pushGenerated(lending, SIZE);
            assertThat(allocated() - before).isLessThan(MOST_ALLOCATED);
        }
    }

    /** By every thread that is alive, the writers among them. */
    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return LongStream.of(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .sum();
    }

    private static void pushGenerated(FileSystemBlobStore store, long size) throws IOException {
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
