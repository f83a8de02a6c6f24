package io.staithe.s3.client;

import java.time.Instant;

/**
 * An object in a listing.
 *
 * @param key its key, without the client's prefix
 * @param size how many bytes it has
 * @param lastModified when it was written, by the store's time
 */
public record ListedObject(String key, long size, Instant lastModified) {}
