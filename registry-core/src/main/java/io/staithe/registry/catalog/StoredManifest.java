package io.staithe.registry.catalog;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.MediaType;

/**
 * A manifest as it was received.
 *
 * @param digest the digest of the bytes
 * @param mediaType the type they were pushed with
 * @param content the bytes
 */
public record StoredManifest(Digest digest, MediaType mediaType, Content content) {}
