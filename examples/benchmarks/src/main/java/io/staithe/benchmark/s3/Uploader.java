package io.staithe.benchmark.s3;

import io.staithe.registry.digest.Digest;
import java.io.InputStream;

/** A client that uploads, until its process ends. Thread-safe. The bytes of the objects that it puts were given to it when it was made. */
interface Uploader {
    /** How long the parts are in which a stream is uploaded. */
    int PART_BYTES = 8 * 1024 * 1024;

    /** Puts an object whose bytes are at hand. */
    void put(String key) throws Exception;

    /** Uploads a stream of a length that nobody knows, and sees to it that it has a certain SHA-256. */
    void pour(String key, InputStream content, Digest digest) throws Exception;
}
