package io.staithe.s3.client;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Checks the headers for everything that creates an object: encryption by the store, storage class, tags. A customer's
 * own encryption key is not among them, for it would have to go along when parts are sent and objects are read.
 */
final class CreationHeaders {
    private static final Pattern NAME = Pattern.compile("x-amz-[a-z0-9-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]+");
    private static final String CUSTOMER_KEY = "x-amz-server-side-encryption-customer-";

    private CreationHeaders() {}

    static Map<String, String> of(Map<String, String> headers) {
        Map<String, String> checked = new TreeMap<>();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!NAME.matcher(lower).matches()
                    || lower.startsWith(CUSTOMER_KEY)
                    || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "not a header for the creation of objects: " + lower.replaceAll("[^a-z0-9-]", "?"));
            }
            checked.put(lower, value);
        });
        return Map.copyOf(checked);
    }
}
