package io.staithe.http.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One challenge of a {@code WWW-Authenticate} header. Immutable. Source: RFC 9110 section 11.6.1.
 *
 * @param scheme for example {@code Bearer}
 * @param parameters its parameters in the order in which they are written
 */
public record Challenge(String scheme, Map<String, String> parameters) {

    /** Takes a copy; throws {@link IllegalArgumentException} where a value has characters that cannot be quoted. */
    public Challenge {
        parameters.values().forEach(Challenge::requireQuotable);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Asks for a user name and a password.
     *
     * @param realm what they are for
     * @return the challenge
     */
    public static Challenge basic(String realm) {
        return new Challenge("Basic", Map.of("realm", realm));
    }

    /** The challenge as the header carries it. All values are quoted, for some clients understand no others. */
    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=\"" + parameter.getValue() + "\"")
                .collect(Collectors.joining(",", scheme + " ", ""));
    }

    private static void requireQuotable(String value) {
        if (value.isEmpty() || value.chars().anyMatch(c -> c < ' ' || c > '~' || c == '"' || c == '\\')) {
            throw new IllegalArgumentException("not fit for a challenge");
        }
    }
}
