package io.staithe.http.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/**
 * The header fields of a message: several values a name, names without regard to letter case.
 *
 * <p>Immutable. Values are as they came, without the white space around them. Made for the few fields that a message has: a
 * look-up goes through them all.
 */
public final class HttpHeaders {
    private static final HttpHeaders EMPTY = new HttpHeaders(new String[0]);

    private final String[] fields; // name, value, name, value, ...

    private HttpHeaders(String[] fields) {
        this.fields = fields;
    }

    /**
     * No header fields.
     *
     * @return empty headers
     */
    public static HttpHeaders empty() {
        return EMPTY;
    }

    /**
     * Copies header fields.
     *
     * @param fields values by name
     * @return the headers
     */
    public static HttpHeaders copyOf(Map<String, ? extends Iterable<String>> fields) {
        Builder builder = new Builder();
        fields.forEach((name, values) -> values.forEach(value -> builder.add(name, value)));
        return builder.build();
    }

    /**
     * Begins to collect header fields.
     *
     * @return a builder without any
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The same header fields and one more.
     *
     * @param name the name
     * @param value the value, added behind those that the name has already
     * @return new headers
     */
    public HttpHeaders with(String name, String value) {
        String[] more = Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = name;
        more[fields.length + 1] = value;
        return new HttpHeaders(more);
    }

    /**
     * The first value of a name.
     *
     * @param name the name
     * @return the value, or empty
     */
    public Optional<String> first(String name) {
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equalsIgnoreCase(name)) {
                return Optional.of(fields[i + 1]);
            }
        }
        return Optional.empty();
    }

    /**
     * All values of a name, in the order in which they came.
     *
     * @param name the name
     * @return the values
     */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>(0);
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equalsIgnoreCase(name)) {
                values.add(fields[i + 1]);
            }
        }
        return List.copyOf(values);
    }

    /**
     * Goes through every field.
     *
     * @param action takes a name and one of its values
     */
    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < fields.length; i += 2) {
            action.accept(fields[i], fields[i + 1]);
        }
    }

    /**
     * Whether all fields are of some kind.
     *
     * @param condition takes a name and one of its values
     * @return whether it holds for each
     */
    public boolean allMatch(BiPredicate<String, String> condition) {
        for (int i = 0; i < fields.length; i += 2) {
            if (!condition.test(fields[i], fields[i + 1])) {
                return false;
            }
        }
        return true;
    }

    /** The names, for values may be secrets. */
    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        forEach((name, value) -> names.add(name));
        return names.toString();
    }

    /** Collects header fields. Not thread-safe. */
    public static final class Builder {
        private String[] fields = new String[32];
        private int length;

        private Builder() {}

        /**
         * Adds a field.
         *
         * @param name the name
         * @param value the value
         * @return this
         */
        public Builder add(String name, String value) {
            if (length == fields.length) {
                fields = Arrays.copyOf(fields, 2 * length);
            }
            fields[length++] = name;
            fields[length++] = value;
            return this;
        }

        /**
         * The fields so far.
         *
         * @return the headers
         */
        public HttpHeaders build() {
            return length == 0 ? EMPTY : new HttpHeaders(Arrays.copyOf(fields, length));
        }
    }
}
