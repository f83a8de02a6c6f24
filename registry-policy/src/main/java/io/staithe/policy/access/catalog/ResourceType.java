package io.staithe.policy.access.catalog;

/**
 * A type of resource that actions act on. Immutable. Source: AWS, "Service Authorization Reference".
 *
 * @param service the prefix of the service whose actions act on it
 * @param name for example {@code repository}
 * @param format its ARN, with <code>${…}</code> for what varies
 */
public record ResourceType(String service, String name, String format) {}
