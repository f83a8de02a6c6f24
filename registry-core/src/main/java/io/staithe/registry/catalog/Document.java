package io.staithe.registry.catalog;

import io.staithe.registry.digest.Content;

/**
 * A versioned piece of configuration.
 *
 * @param key its name among those of its kind
 * @param version raised by every change, from 1
 * @param content its bytes
 */
public record Document(String key, long version, Content content) {}
