package io.staithe.registry.layer;

import io.staithe.registry.digest.Digest;

/**
 * A layer of a repository.
 *
 * @param digest its digest
 * @param size how many bytes
 */
public record Layer(Digest digest, long size) {}
