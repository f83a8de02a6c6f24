package io.staithe.s3.credentials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file with a token that is replaced from time to time, so that it is read whenever the token is needed. */
record TokenFile(Surroundings place, Path path, String what) {
    private static final int MOST_BYTES = 64 * 1024;

    /**
     * A token file.
     *
     * @param text its path as somebody wrote it
     * @param what what the path is called
     */
    static TokenFile of(Surroundings place, String text, String what) throws IOException {
        return new TokenFile(place, ProfileFiles.path(place, text, what), what);
    }

    /** The token as it is now, blanks and line breaks included. */
    String read() throws IOException {
        byte[] bytes = place.files()
                .read(path, MOST_BYTES)
                .orElseThrow(() -> new IOException("no file where " + what + " points: " + path));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
