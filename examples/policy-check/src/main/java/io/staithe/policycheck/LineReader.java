package io.staithe.policycheck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;

/** Takes a stream apart into lines of bounded length: of a longer one it keeps nothing but that it was there. */
final class LineReader {
    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[64 * 1024];
    private int next;
    private int end;

    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** A line without its end, or why there is none to show. */
    record Line(String text, Optional<String> problem) {
        boolean isBlank() {
            return problem.isEmpty() && text.isBlank();
        }
    }

    /** The next line, or empty at the end. */
    Optional<Line> read() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - next);
        boolean tooLong = false;
        boolean over = false;
        while (!over && fill()) {
            int feed = indexOfFeed();
            int length = (feed < 0 ? end : feed) - next;
            tooLong |= bytes.size() + length > maxBytes;
            if (!tooLong) {
                bytes.write(buffer, next, length);
            }
            over = feed >= 0;
            next += over ? length + 1 : length;
        }
        return Optional.of(
                tooLong ? problem("the line is longer than " + maxBytes + " bytes") : decode(bytes.toByteArray()));
    }

    /** Whether the next line would have to be waited for. */
    boolean isWaiting() throws IOException {
        return next == end && in.available() == 0;
    }

    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end > 0;
    }

    private int indexOfFeed() {
        for (int i = next; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static Line decode(byte[] bytes) {
        try {
            boolean marked = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, "\uFEFF".getBytes(UTF_8), 0, 3);
            ByteBuffer text = marked ? ByteBuffer.wrap(bytes, 3, bytes.length - 3) : ByteBuffer.wrap(bytes);
            return new Line(UTF_8.newDecoder().decode(text).toString(), Optional.empty());
        } catch (CharacterCodingException e) {
            return problem("the line is not in UTF-8");
        }
    }

    private static Line problem(String reason) {
        return new Line("", Optional.of(reason));
    }
}
