package io.staithe.http.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The header fields of a message: several values a name, names without regard to letter case.
 *
 * <p>Immutable. Values are as they came, without the white space around them.
 */
public final class HttpHeaders {
    private static final HttpHeaders EMPTY = new HttpHeaders(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    private final SortedMap<String, List<String>> byName;

    private HttpHeaders(SortedMap<String, List<String>> byName) {
        this.byName = byName;
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
        TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((name, values) -> values.forEach(
                value -> copy.computeIfAbsent(name, key -> new ArrayList<>()).add(value)));
        copy.replaceAll((name, values) -> List.copyOf(values));
        return new HttpHeaders(copy);
    }

    /**
     * The same header fields and one more.
     *
     * @param name the name
     * @param value the value, added behind those that the name has already
     * @return new headers
     */
    public HttpHeaders with(String name, String value) {
        TreeMap<String, List<String>> copy = new TreeMap<>(byName);
        List<String> values = new ArrayList<>(copy.getOrDefault(name, List.of()));
        values.add(value);
        copy.put(name, List.copyOf(values));
        return new HttpHeaders(copy);
    }

    /**
     * The first value of a name.
     *
     * @param name the name
     * @return the value, or empty
     */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /**
     * All values of a name, in the order in which they came.
     *
     * @param name the name
     * @return the values
     */
    public List<String> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /**
     * Goes through every field.
     *
     * @param action takes a name and one of its values
     */
    public void forEach(BiConsumer<String, String> action) {
        byName.forEach((name, values) -> values.forEach(value -> action.accept(name, value)));
    }

    /** The names, for values may be secrets. */
    @Override
    public String toString() {
        return byName.keySet().toString();
    }
}
