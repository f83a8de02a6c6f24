package io.staithe.policy.access.name;

import java.util.Optional;

/**
 * An Amazon Resource Name, {@code arn:partition:service:region:account:resource}.
 *
 * <p>Fields may be empty; the resource is everything behind the fifth colon. Immutable. Source: AWS, "Identify AWS resources
 * with Amazon Resource Names (ARNs)".
 *
 * @param partition for example {@code aws}
 * @param service for example {@code ecr}
 * @param region for example {@code eu-west-1}; empty where the service has none
 * @param account twelve digits; empty where the service has none
 * @param resource for example {@code repository/team/app}
 */
public record Arn(String partition, String service, String region, String account, String resource) {
    private static final int FIELDS = 6;

    /**
     * Reads an ARN.
     *
     * @param text the text
     * @return the ARN, or empty where the text has no six fields or does not begin with {@code arn:}
     */
    public static Optional<Arn> find(String text) {
        String[] fields = text.split(":", FIELDS);
        if (fields.length < FIELDS || !fields[0].equals("arn")) {
            return Optional.empty();
        }
        return Optional.of(new Arn(fields[1], fields[2], fields[3], fields[4], fields[5]));
    }

    /**
     * Reads an ARN.
     *
     * @param text the text
     * @return the ARN
     * @throws IllegalArgumentException where the text is none; the message quotes it
     */
    public static Arn parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("not an ARN: " + text));
    }

    /** The ARN as it is written. */
    @Override
    public String toString() {
        return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
    }
}
