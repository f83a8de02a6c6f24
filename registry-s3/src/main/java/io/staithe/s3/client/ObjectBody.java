package io.staithe.s3.client;

import java.io.InputStream;
import java.time.Instant;

/**
 * Some bytes of an object.
 *
 * @param content gives exactly the bytes that were asked for or fails; to be closed
 * @param etag the object's entity tag as it was sent
 * @param lastModified when the object was written, by the store's time
 * @param storeTime the store's time at its answer
 */
public record ObjectBody(InputStream content, String etag, Instant lastModified, Instant storeTime) {}
