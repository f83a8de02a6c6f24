package io.staithe.s3.buffer;

import static io.staithe.s3.buffer.PartMemory.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.staithe.registry.digest.DigestAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartBufferTest {
    private final PartMemory memory = new PartMemory(8L * SEGMENT, Duration.ZERO);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsAddedAndReadInIsWhatComesOut(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] content = new byte[3 * SEGMENT + random.nextInt(SEGMENT)];
        random.nextBytes(content);
        InputStream in = new Chopped(content, random);
        MessageDigest hasher = DigestAlgorithm.SHA256.newHasher();
        try (PartBuffer buffer = memory.lease(content.length)) {
            while (!buffer.isFull()) {
                byte[] some = in.readNBytes(random.nextInt(1 + (int) (buffer.capacity() - buffer.length())));
                buffer.add(some, 0, some.length);
                if (random.nextBoolean()) {
                    buffer.fill(in, null);
                }
            }
            assertThat(bytes(buffer)).isEqualTo(content);
            assertThat(bytes(buffer)).isEqualTo(content);
            buffer.hash(hasher);
        }
        assertThat(DigestAlgorithm.SHA256.finish(hasher)).isEqualTo(DigestAlgorithm.SHA256.digest(content));
        assertThat(memory.free()).isEqualTo(memory.capacity());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT})
    void itTakesAsMuchAsItSaysAndNoMore(int length) throws IOException {
        byte[] content = new byte[length + 1];
        try (PartBuffer buffer = memory.lease(length)) {
            assertThat(buffer.fill(new ByteArrayInputStream(content), null)).isTrue();
            assertThat(buffer.length()).isEqualTo(length);
            assertThat(buffer.isFull()).isTrue();
            assertThatIllegalArgumentException().isThrownBy(() -> buffer.add(content, 0, 1));
        }
    }

    @Test
    void whatIsNotFilledIsGivenBack() throws IOException {
        try (PartBuffer buffer = memory.lease(8L * SEGMENT)) {
            buffer.add(new byte[SEGMENT + 1], 0, SEGMENT + 1);
            assertThat(memory.free()).isZero();
            buffer.trim();
            assertThat(memory.free()).isEqualTo(6L * SEGMENT);
            assertThat(buffer.isFull()).isTrue();
            assertThat(bytes(buffer)).hasSize(SEGMENT + 1);
        }
        assertThat(memory.free()).isEqualTo(memory.capacity());
    }

    @Test
    void closedTwiceItGivesBackOnce() throws IOException {
        PartBuffer one = memory.lease(SEGMENT);
        PartBuffer other = memory.lease(SEGMENT);
        one.close();
        one.close();
        assertThat(memory.free()).isEqualTo(7L * SEGMENT);
        other.close();
    }

    @Test
    void aSmallOneIsNoneOfTheMemory() throws IOException {
        try (PartBuffer small = PartBuffer.small(10)) {
            small.add(new byte[] {1, 2, 3}, 1, 2);
            small.add(new byte[8], 0, 8);
            assertThat(bytes(small)).isEqualTo(new byte[] {2, 3, 0, 0, 0, 0, 0, 0, 0, 0});
            assertThat(small.isFull()).isTrue();
            assertThat(small.isLeased()).isFalse();
            assertThat(memory.free()).isEqualTo(memory.capacity());
        }
    }

    private static byte[] bytes(PartBuffer buffer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        buffer.writeTo(out::write);
        return out.toByteArray();
    }

    /** Gives a few bytes at a time. */
    private static final class Chopped extends InputStream {
        private final byte[] content;
        private final Random random;
        private int at;

        Chopped(byte[] content, Random random) {
            this.content = content;
            this.random = random;
        }

        @Override
        public int read() {
            return at == content.length ? -1 : content[at++] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == content.length) {
                return -1;
            }
            int count = Math.min(Math.min(length, 1 + random.nextInt(100_000)), content.length - at);
            System.arraycopy(Arrays.copyOfRange(content, at, at + count), 0, target, offset, count);
            at += count;
            return count;
        }
    }
}
