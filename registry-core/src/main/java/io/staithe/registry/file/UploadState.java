package io.staithe.registry.file;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.UploadStateLostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is recorded about an upload between two claims: which bytes of which files.
 *
 * <p>Written as text: one line of version, algorithm, id and epoch, then a line a segment. With {@link #MAX_SEGMENTS}
 * lines of at most 41 characters it stays far under 64 KiB, and looking after each at every claim stays cheap.
 *
 * @param algorithm the algorithm hashed under while the bytes stream
 * @param id the upload's own id, the beginning of its files' names
 * @param epoch the claim that made the last append
 * @param segments the files in the order of their bytes
 */
record UploadState(DigestAlgorithm algorithm, String id, long epoch, List<Segment> segments) {
    static final int MAX_SEGMENTS = 256;
    private static final String VERSION = "1";

    /**
     * The first bytes of one file.
     *
     * @param epoch the claim that created the file
     * @param length how many of its bytes count; what lies beyond is none of ours
     */
    record Segment(long epoch, long length) {}

    UploadState {
        segments = List.copyOf(segments);
    }

    static UploadState begun(DigestAlgorithm algorithm, String id) {
        return new UploadState(algorithm, id, 0, List.of());
    }

    static UploadState parse(Content content) throws UploadStateLostException {
        String[] lines = new String(content.toArray(), StandardCharsets.US_ASCII).split("\n", -1);
        String[] head = lines[0].split(" ", -1);
        try {
            if (head.length != 4 || !head[0].equals(VERSION) || !Locator.isId(head[2])) {
                throw new UploadStateLostException("not the state of an upload to this store");
            }
            List<Segment> segments = new ArrayList<>(lines.length - 1);
            for (int i = 1; i < lines.length; i++) {
                int space = lines[i].indexOf(' ');
                segments.add(new Segment(number(lines[i].substring(0, space)), number(lines[i].substring(space + 1))));
            }
            return new UploadState(
                    DigestAlgorithm.named(head[1]).orElseThrow(IllegalArgumentException::new),
                    head[2],
                    number(head[3]),
                    segments);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UploadStateLostException("not the state of an upload to this store");
        }
    }

    Content encoded() {
        StringBuilder text = new StringBuilder(64 + segments.size() * 16);
        text.append(VERSION).append(' ').append(algorithm.prefix());
        text.append(' ').append(id).append(' ').append(epoch);
        for (Segment segment : segments) {
            text.append('\n').append(segment.epoch()).append(' ').append(segment.length());
        }
        return Content.wrapping(text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    long size() {
        long size = 0;
        for (Segment segment : segments) {
            size += segment.length();
        }
        return size;
    }

    Segment last() {
        return segments.get(segments.size() - 1);
    }

    Path file(Path folder, Segment segment) {
        return folder.resolve(id + "." + segment.epoch());
    }

    /** The same bytes, all in the file of one claim. */
    UploadState gatheredBy(long claim) {
        return new UploadState(algorithm, id, epoch, List.of(new Segment(claim, size())));
    }

    /** The same bytes, with a new and empty file of a claim behind them. */
    UploadState continuedBy(long claim) {
        List<Segment> more = new ArrayList<>(segments);
        more.add(new Segment(claim, 0));
        return new UploadState(algorithm, id, epoch, more);
    }

    /** More bytes in the last file, written by a claim. */
    UploadState grown(long claim, long bytes) {
        List<Segment> grown = new ArrayList<>(segments);
        grown.set(grown.size() - 1, new Segment(last().epoch(), last().length() + bytes));
        return new UploadState(algorithm, id, claim, grown);
    }

    private static long number(String text) {
        long number = Long.parseLong(text);
        if (number < 0) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
