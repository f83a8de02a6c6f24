package io.staithe.benchmark.s3;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The head of a request.
 *
 * @param method its method
 * @param target what it asks for
 * @param headers by their names in lower case
 */
record SinkRequest(String method, String target, Map<String, String> headers) {
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final int SHA256_DIGITS = 64;

    /** The next one of a connection, or empty where there is none. */
    static Optional<SinkRequest> read(InputStream from) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!(head.length() > 3 && head.lastIndexOf("\r\n\r\n") == head.length() - 4)) {
            int next = from.read();
            if (next < 0 || head.length() > LONGEST_HEAD) {
                if (head.isEmpty()) {
                    return Optional.empty();
                }
                throw new EOFException("half a head: " + head);
            }
            head.append((char) next);
        }
        return Optional.of(parse(head.toString()));
    }

    private static SinkRequest parse(String head) {
        String[] lines = head.split("\r\n", -1);
        String[] first = lines[0].split(" ", -1);
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return new SinkRequest(first[0], first[1], headers);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    long length() {
        return header("content-length").isEmpty() ? 0 : Long.parseLong(header("content-length"));
    }

    boolean isChunked() {
        return header("transfer-encoding").equalsIgnoreCase("chunked");
    }

    /** In words, by what the body can be verified. */
    String integrity() {
        List<String> words = new ArrayList<>();
        String signed = header("x-amz-content-sha256");
        words.add(signed.length() == SHA256_DIGITS ? "signed SHA-256" : signed.toLowerCase(Locale.ROOT));
        headers.keySet().stream()
                .filter(name -> name.equals("content-md5") || name.matches("x-amz-checksum-(crc|sha).*"))
                .forEach(words::add);
        if (!header("x-amz-trailer").isEmpty()) {
            words.add("trailer " + header("x-amz-trailer"));
        }
        return String.join(", ", words);
    }
}
