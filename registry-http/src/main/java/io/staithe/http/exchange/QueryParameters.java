package io.staithe.http.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a query or a form, several values a name.
 *
 * <p>A value that is not well encoded is kept as it came, for the grammar of whatever it names to refuse. Immutable.
 */
public final class QueryParameters {
    private final Map<String, List<String>> byName;

    private QueryParameters(Map<String, List<String>> byName) {
        this.byName = byName;
    }

    /**
     * Reads a query. A {@code +} stands for itself: clients send media types, where it belongs, and seldom escape it.
     *
     * @param query the query as it came, without the question mark, where there is one
     * @return the parameters
     */
    public static QueryParameters ofQuery(Optional<String> query) {
        return parse(query.orElse(""));
    }

    /**
     * Reads a form, or a query that is written like one: {@code +} stands for a space.
     *
     * @param form the form as it came
     * @return the parameters
     */
    public static QueryParameters ofForm(String form) {
        return parse(form.replace("+", "%20"));
    }

    /**
     * The first value of a parameter.
     *
     * @param name the parameter
     * @return the value, or empty where the parameter is not there
     */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /**
     * All values of a parameter, in their order.
     *
     * @param name the parameter
     * @return the values
     */
    public List<String> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The names, for values may be secrets. */
    @Override
    public String toString() {
        return byName.keySet().toString();
    }

    private static QueryParameters parse(String text) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!name.isEmpty()) {
                byName.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
            }
        }
        return new QueryParameters(byName);
    }

    private static String decoded(String text) {
        return PercentCoding.decode(text).orElse(text);
    }
}
