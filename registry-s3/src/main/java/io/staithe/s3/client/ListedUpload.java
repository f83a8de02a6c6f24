package io.staithe.s3.client;

import java.time.Instant;

/**
 * A multipart upload in a listing.
 *
 * @param key its object's key, without the client's prefix
 * @param uploadId its id
 * @param initiated when it began, by the store's time
 */
public record ListedUpload(String key, String uploadId, Instant initiated) {}
