package io.staithe.s3.sink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a multipart upload. Thread-safe. */
public final class SinkUpload {
    private static final Pattern NUMBER = Pattern.compile("<PartNumber>(\\d+)</PartNumber>");

    private final SortedMap<Integer, SinkObject> parts = new TreeMap<>();
    private int sent;
    private int completed;

    synchronized void put(int number, SinkObject part) {
        parts.put(number, part);
        sent++;
    }

    synchronized SinkObject complete(String document, long leastPartBytes) throws IOException {
        List<SinkObject> named = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(document);
        int last = 0;
        while (numbers.find()) {
            int number = Integer.parseInt(numbers.group(1));
            if (number <= last || number > 10_000 || !parts.containsKey(number)) {
                throw new IOException("part " + number + " after " + last);
            }
            last = number;
            named.add(parts.get(number));
        }
        for (SinkObject part : named.subList(0, named.size() - 1)) {
            if (part.size() < leastPartBytes) {
                throw new IOException("a part of " + part.size() + " bytes before the last");
            }
        }
        completed = named.size();
        return joined(named);
    }

    /** How many parts are in the object. */
    public synchronized int completed() {
        return completed;
    }

    /** How many parts were sent, those sent again included. */
    public synchronized int sent() {
        return sent;
    }

    /** How long each part is, in their order. */
    public synchronized List<Long> sizes() {
        return parts.values().stream().map(SinkObject::size).toList();
    }

    private static SinkObject joined(List<SinkObject> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long size = 0;
        for (SinkObject part : parts) {
            bytes.writeBytes(part.bytes());
            size += part.size();
        }
        return new SinkObject(size, bytes.toByteArray());
    }
}
