package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.PayloadException.Fault;
import io.staithe.registry.sigv4.SignableRequest.Field;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands between the chunks of a body: lines of at most {@value #MOST_CHARS} characters. */
final class ChunkLines {
    private static final int MOST_CHARS = 1024;
    private static final int MOST_SIZE_DIGITS = 15;
    private static final int HEX = 16;

    private final InputStream in;

    ChunkLines(InputStream in) {
        this.in = in;
    }

    /** Reads the line before the bytes of a chunk. */
    Head readHead(ChunkForm form) throws IOException {
        String line = readLine();
        int mark = line.indexOf(ChunkForm.SIGNATURE_MARK);
        if (mark >= 0 != form.isSigned()) {
            throw malformed("a chunk begins with its size, and a signature where it is signed");
        }
        long size = size(form.isSigned() ? line.substring(0, mark) : line);
        return new Head(size, form.isSigned() ? line.substring(mark + ChunkForm.SIGNATURE_MARK.length()) : "");
    }

    /** Reads the line end behind the bytes of a chunk. */
    void readEnd() throws IOException {
        if (!readLine().isEmpty()) {
            throw malformed("a chunk ends with a line end");
        }
    }

    /** Reads the headers behind the last chunk, which must be those that were announced, and the empty line. */
    Trailer readTrailer(SignedPayload.Chunked payload) throws IOException {
        List<Field> headers = new ArrayList<>();
        StringBuilder signed = new StringBuilder();
        for (String announced : payload.trailers()) {
            Field header = header(readLine());
            if (!header.name().equals(announced)) {
                throw malformed("the headers behind the last chunk are not those that were announced");
            }
            headers.add(header);
            signed.append(header.name()).append(':').append(header.value()).append('\n');
        }
        Field signature = payload.form().isSigned() ? header(readLine()) : new Field(ChunkForm.TRAILER_SIGNATURE, "");
        if (!signature.name().equals(ChunkForm.TRAILER_SIGNATURE) || !readLine().isEmpty()) {
            throw malformed("the headers behind the last chunk are not those that were announced");
        }
        return new Trailer(List.copyOf(headers), signed.toString(), signature.value());
    }

    private static Field header(String line) throws PayloadException {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw malformed("behind the last chunk come headers");
        }
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        return new Field(name, line.substring(colon + 1).strip());
    }

    private static long size(String text) throws PayloadException {
        if (text.isEmpty() || text.length() > MOST_SIZE_DIGITS) {
            throw malformed("the size of a chunk is no number");
        }
        long size = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), HEX) : -1;
            if (digit < 0) {
                throw malformed("the size of a chunk is no number");
            }
            size = size * HEX + digit;
        }
        return size;
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder(128);
        int before = -1;
        while (true) {
            int octet = in.read();
            if (octet < 0) {
                throw incomplete();
            }
            if (octet == '\n' && before == '\r') {
                line.setLength(line.length() - 1);
                return line.toString();
            }
            if (line.length() == MOST_CHARS) {
                throw malformed("a line between chunks is too long");
            }
            line.append((char) octet);
            before = octet;
        }
    }

    static PayloadException incomplete() {
        return new PayloadException(Fault.INCOMPLETE, "the body ends before its last chunk does");
    }

    private static PayloadException malformed(String message) {
        return new PayloadException(Fault.MALFORMED, message);
    }

    /** The line before the bytes of a chunk; its signature is empty where it has none. */
    record Head(long size, String signature) {}

    /** The headers behind the last chunk, as they are given away and as they are signed. */
    record Trailer(List<Field> headers, String lines, String signature) {}
}
