package io.staithe.http.contract;

/** What not every server can do. What one cannot shows up in its report as skipped, beside what it does instead. */
public enum Capability {
    /** Bounds the time for a head as a whole, however steadily it comes. */
    BOUNDS_WHOLE_HEADS,
    /** Ends a connection without any answer where the handler says that it is broken. */
    ENDS_UNANSWERED,
    /** Passes on paths that could be read in two ways, so that the handler is who refuses them. */
    PASSES_EVERY_PATH,
    /** Refuses folded header fields, where others replace the fold by a space, as RFC 9112 section 5.2 lets them. */
    REFUSES_FOLDS,
    /** Refuses a length beside a transfer coding, where others ignore the length and close the connection. */
    REFUSES_LENGTH_BESIDE_CODING,
    /** Reads the sizes of chunks to the last digit, and trailers; and so may keep the connection behind a body in chunks. */
    READS_CHUNKS_EXACTLY,
    /** Sees every control character in a head, and a line break for what it is, and refuses what does not belong there. */
    REFUSES_EVERY_CONTROL,
    /** Sends {@code 100 Continue} only once the handler reads the body. */
    CONTINUES_ON_READ
}
