package io.staithe.s3.client;

import java.time.Instant;

/**
 * What a store says of an object without sending it.
 *
 * @param size how many bytes it has
 * @param etag its entity tag as it was sent
 * @param lastModified when it was written, by the store's time
 */
public record ObjectHead(long size, String etag, Instant lastModified) {}
