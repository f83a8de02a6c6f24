package io.staithe.http.protocol;

import io.staithe.http.Samples;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An upload, with every location that was ever handed out for it. */
final class ModelUpload {
    private final List<String> locations = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Optional<String> finishedAs = Optional.empty();
    private boolean gone;

    ModelUpload(String location) {
        locations.add(location);
    }

    /** The locations, oldest first. */
    List<String> locations() {
        return locations;
    }

    String location() {
        return locations.get(locations.size() - 1);
    }

    int offset() {
        return bytes.size();
    }

    boolean isOpen() {
        return !gone && finishedAs.isEmpty();
    }

    Optional<String> finishedAs() {
        return finishedAs;
    }

    byte[] content() {
        return bytes.toByteArray();
    }

    void append(byte[] part) {
        bytes.writeBytes(part);
    }

    void finish(String digest) {
        finishedAs = Optional.of(digest);
    }

    void vanish() {
        gone = true;
    }

    /** What {@code Range} is to say. */
    String range() {
        return "0-" + Math.max(0, offset() - 1);
    }

    /** The digest that the upload would have with these bytes behind it. */
    String digestWith(byte[] last, boolean longer) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes.toByteArray());
        all.writeBytes(last);
        return longer ? Samples.sha512(all.toByteArray()) : Samples.sha256(all.toByteArray());
    }

    /** The offset that a location says. */
    static int offsetOf(String location) {
        int at = location.indexOf("offset=");
        return at < 0 ? 0 : Integer.parseInt(location.substring(at + "offset=".length()));
    }
}
