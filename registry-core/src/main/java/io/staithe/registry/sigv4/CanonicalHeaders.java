package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Headers as a signature sees them: names in lower case and sorted, values without white space around them and with one
 * space for each run of it inside, several values of a name joined by commas in their order.
 *
 * @param names the names, joined by semicolons
 * @param lines a line for each name
 */
record CanonicalHeaders(String names, String lines) {
    private static final Comparator<Field> BY_NAME = Comparator.comparing(Field::name);

    static CanonicalHeaders of(List<Field> headers) {
        List<Field> sorted = new ArrayList<>(headers.size());
        for (Field header : headers) {
            sorted.add(new Field(header.name().toLowerCase(Locale.ROOT), header.value()));
        }
        sorted.sort(BY_NAME);
        StringBuilder names = new StringBuilder(128);
        StringBuilder lines = new StringBuilder(512);
        String last = "";
        for (Field header : sorted) {
            if (header.name().equals(last)) {
                lines.setCharAt(lines.length() - 1, ',');
            } else {
                names.append(names.isEmpty() ? "" : ";").append(header.name());
                lines.append(header.name()).append(':');
                last = header.name();
            }
            appendFolded(lines, header.value());
            lines.append('\n');
        }
        return new CanonicalHeaders(names.toString(), lines.toString());
    }

    private static void appendFolded(StringBuilder out, String value) {
        boolean begun = false;
        boolean blank = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                blank = begun;
            } else {
                if (blank) {
                    out.append(' ');
                }
                out.append(c);
                begun = true;
                blank = false;
            }
        }
    }

    /** The names, for a value may be a secret. */
    @Override
    public String toString() {
        return names;
    }
}
