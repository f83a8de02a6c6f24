package io.staithe.s3.upload;

import io.staithe.registry.digest.Content;
import java.util.Optional;

/**
 * The last bytes of an upload, which are no part yet: a few in the state itself, more in an object of their own.
 *
 * @param length how many bytes
 * @param inline the bytes, where there is no piece
 * @param piece the id of the object that holds them
 */
record Tail(long length, Content inline, Optional<String> piece) {
    static final Tail NONE = new Tail(0, Content.empty(), Optional.empty());

    static Tail inline(Content bytes) {
        return new Tail(bytes.length(), bytes, Optional.empty());
    }

    static Tail stored(String piece, long length) {
        return new Tail(length, Content.empty(), Optional.of(piece));
    }
}
