package io.staithe.s3.client;

import java.util.Optional;

/**
 * What a store said of a stored part, to be repeated when the parts are put together.
 *
 * @param number the part's number, 1 to 10,000
 * @param etag its entity tag as it was sent, quotes and all
 * @param crc32c its CRC-32C as base64, where it was sent and stored
 */
public record PartTag(int number, String etag, Optional<String> crc32c) {}
