package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Queries as a signature sees them: names and values encoded, sorted by name and then by value. */
final class CanonicalQuery {
    private static final Comparator<Field> ORDER =
            Comparator.comparing(Field::name).thenComparing(Field::value);

    private CanonicalQuery() {}

    /** Of parameters that are not encoded. */
    static String of(List<Field> parameters) {
        if (parameters.isEmpty()) {
            return "";
        }
        List<Field> encoded = new ArrayList<>(parameters.size());
        for (Field parameter : parameters) {
            encoded.add(new Field(UriEncoding.segment(parameter.name()), UriEncoding.segment(parameter.value())));
        }
        return ofEncoded(encoded);
    }

    /** Of parameters that are encoded; the list is sorted. */
    static String ofEncoded(List<Field> parameters) {
        parameters.sort(ORDER);
        StringBuilder query = new StringBuilder(256);
        for (Field parameter : parameters) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(parameter.name())
                    .append('=')
                    .append(parameter.value());
        }
        return query.toString();
    }
}
