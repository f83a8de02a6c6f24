package io.staithe.s3.faults;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A request or a reply of HTTP/1.1 as it goes over the wire. */
record Message(byte[] head, byte[] body) {
    private static final int MOST_HEAD_BYTES = 64 * 1024;

    /** The next request of a connection, or empty where there is no more. */
    static Optional<Message> request(InputStream in) throws IOException {
        byte[] head = head(in);
        if (head.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Message(head, body(in, head)));
    }

    /** The reply to a request; those to a HEAD have no body, whatever they say. */
    static Message reply(InputStream in, boolean toHead) throws IOException {
        byte[] head = head(in);
        if (head.length == 0) {
            throw new EOFException("the store hung up");
        }
        int status = Integer.parseInt(firstLine(head).split(" ", 3)[1]);
        boolean bodiless = toHead || status == 204 || status == 304;
        if (bodiless || isFramed(head)) {
            return new Message(head, bodiless ? new byte[0] : body(in, head));
        }
        return framed(head, in.readAllBytes());
    }

    /** A reply that ends with the connection, on a connection that goes on. */
    private static Message framed(byte[] head, byte[] body) {
        String ended = text(head).stripTrailing() + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        return new Message(ended.getBytes(StandardCharsets.ISO_8859_1), body);
    }

    static Message reply(int status, String document) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " Told\r\nContent-Type: application/xml\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        return new Message(head.getBytes(StandardCharsets.US_ASCII), body);
    }

    String firstLine() {
        return firstLine(head);
    }

    Optional<String> header(String name) {
        return header(head, name);
    }

    int length() {
        return head.length + body.length;
    }

    /** Writes the first bytes of it. */
    void writeTo(OutputStream out, int most) throws IOException {
        out.write(head, 0, Math.min(most, head.length));
        out.write(body, 0, Math.max(0, Math.min(most - head.length, body.length)));
        out.flush();
    }

    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int end = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.write(c);
            end = (c == '\r' && end % 2 == 0) || (c == '\n' && end % 2 == 1) ? end + 1 : 0;
            if (end == 4 || head.size() > MOST_HEAD_BYTES) {
                return head.toByteArray();
            }
        }
        return new byte[0];
    }

    private static boolean isFramed(byte[] head) {
        return header(head, "Transfer-Encoding").isPresent()
                || header(head, "Content-Length").isPresent();
    }

    private static byte[] body(InputStream in, byte[] head) throws IOException {
        if (header(head, "Transfer-Encoding").isPresent()) {
            return chunks(in);
        }
        int length = header(head, "Content-Length").map(Integer::valueOf).orElse(0);
        return exactly(in, length);
    }

    /** The chunks with their frames, as they came. */
    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int length;
        do {
            String line = line(in);
            all.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
            length = Integer.parseInt(line.strip(), 16);
            all.writeBytes(exactly(in, length + 2));
        } while (length > 0);
        return all.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() == 0 || line.charAt(line.length() - 1) != '\n') {
            int c = in.read();
            if (c < 0) {
                throw new EOFException("ended in the middle of a line");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("ended " + (length - bytes.length) + " bytes too soon");
        }
        return bytes;
    }

    private static String firstLine(byte[] head) {
        return text(head).lines().findFirst().orElseThrow();
    }

    private static Optional<String> header(byte[] head, String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return text(head)
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    private static String text(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1);
    }
}
