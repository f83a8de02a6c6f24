package io.staithe.http.exchange;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code Range} header asks for, measured against a representation of known size.
 *
 * <p>A header that is malformed, asks for another unit or for more than {@value #MOST_RANGES} ranges, or for more bytes in
 * all than the whole has, is ignored, which is always allowed. An inverted range such as {@code 500-0} cannot be satisfied:
 * RFC 9110 would have it ignored, the OCI conformance suite wants 416. Source: RFC 9110 section 14.
 */
public sealed interface RequestedRange {
    /** The most ranges that are answered in one response. */
    int MOST_RANGES = 16;

    /** Everything. */
    record Whole() implements RequestedRange {}

    /**
     * Some bytes.
     *
     * @param spans which, at least one, in the order asked for
     */
    record Parts(List<ByteSpan> spans) implements RequestedRange {
        /** Takes a copy. */
        public Parts {
            spans = List.copyOf(spans);
        }
    }

    /** Bytes that do not exist. */
    record Unsatisfiable() implements RequestedRange {}

    /**
     * Reads the header.
     *
     * @param header the value of {@code Range}, where there is one
     * @param size the size of the whole
     * @return what is asked for
     */
    static RequestedRange of(Optional<String> header, long size) {
        return header.map(value -> Reader.read(value, size)).orElseGet(Whole::new);
    }

    /** Reads one header. */
    final class Reader {
        private static final Pattern UNIT = Pattern.compile("\\s*bytes\\s*=(.*)");
        private static final Pattern RANGE = Pattern.compile("\\s*([0-9]{0,40})\\s*-\\s*([0-9]{0,40})\\s*");

        private Reader() {}

        private static RequestedRange read(String header, long size) {
            Matcher unit = UNIT.matcher(header.toLowerCase(Locale.ROOT));
            if (!unit.matches()) {
                return new Whole();
            }
            List<ByteSpan> spans = new ArrayList<>();
            String[] ranges = unit.group(1).split(",", MOST_RANGES + 1);
            if (ranges.length > MOST_RANGES) {
                return new Whole();
            }
            for (String range : ranges) {
                Matcher bounds = RANGE.matcher(range);
                if (!bounds.matches()
                        || (bounds.group(1).isEmpty() && bounds.group(2).isEmpty())) {
                    return new Whole();
                }
                span(bounds.group(1), bounds.group(2), size).ifPresent(spans::add);
            }
            if (spans.isEmpty()) {
                return new Unsatisfiable();
            }
            return spans.stream().mapToLong(ByteSpan::length).sum() > size ? new Whole() : new Parts(spans);
        }

        private static Optional<ByteSpan> span(String from, String to, long size) {
            long first = from.isEmpty() ? Math.max(0, size - number(to)) : number(from);
            long last = from.isEmpty() || to.isEmpty() ? size - 1 : Math.min(number(to), size - 1);
            return first <= last ? Optional.of(new ByteSpan(first, last)) : Optional.empty();
        }

        private static long number(String digits) {
            return new BigInteger(digits)
                    .min(BigInteger.valueOf(Long.MAX_VALUE))
                    .longValueExact();
        }
    }
}
