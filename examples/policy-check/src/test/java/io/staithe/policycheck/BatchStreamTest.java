package io.staithe.policycheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

/** A batch is a stream: it answers what it has before it waits, and keeps nothing. */
class BatchStreamTest {
    @Test
    void aLineIsAnsweredBeforeTheNextIsWaitedFor() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream oneByOne = new InputStream() {
            private int asked;

            @Override
            public int read() {
                throw new AssertionError("it reads byte by byte");
            }

            @Override
            public int read(byte[] into, int from, int length) {
                assertThat(out.toString(UTF_8).lines()).hasSize(asked);
                if (asked == 3) {
                    return -1;
                }
                byte[] line = ("{\"id\":" + ++asked + "}\n").getBytes(UTF_8);
                System.arraycopy(line, 0, into, from, line.length);
                return line.length;
            }
        };

        int code = PolicyCheck.run(Console.of(oneByOne, out, new ByteArrayOutputStream()), "decide", "--batch");

        assertThat(code).isZero();
        assertThat(out.toString(UTF_8).lines()).hasSize(3);
    }

    @Test
    void manyLinesPassThrough() {
        byte[] line = "{\"id\":1,\"kind\":\"identity\",\"policy\":\"{}\"}\n".getBytes(UTF_8);
        int[] answers = {0};
        OutputStream counter = new OutputStream() {
            @Override
            public void write(int b) {
                answers[0] += b == '\n' ? 1 : 0;
            }
        };

        PolicyCheck.run(
                Console.of(new Repetition(line, 20_000), counter, OutputStream.nullOutputStream()), "lint", "--batch");

        assertThat(answers[0]).isEqualTo(20_000);
    }

    @Test
    void anEndlessLineIsAnErrorAndTheNextIsReadAgain() {
        int tooMany = Batch.MAX_LINE_BYTES / 1024 + 1;
        InputStream longThenShort = new java.io.SequenceInputStream(
                new Repetition(new byte[1024], tooMany), new Repetition("\n{\"id\":2}".getBytes(UTF_8), 1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        PolicyCheck.run(Console.of(longThenShort, out, OutputStream.nullOutputStream()), "decide", "--batch");

        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "{\"id\":null,\"error\":\"the line is longer than 16777216 bytes\"}",
                        "{\"id\":2,\"error\":\"there is no principal\"}");
    }

    /** The same bytes again and again, made when they are asked for. */
    private static final class Repetition extends InputStream {
        private final byte[] piece;
        private long left;

        Repetition(byte[] piece, int times) {
            this.piece = piece;
            this.left = (long) piece.length * times;
        }

        @Override
        public int read() {
            return left == 0 ? -1 : piece[(int) (-left-- % piece.length + piece.length) % piece.length] & 0xff;
        }
    }
}
