package io.staithe.http.oci;

import io.staithe.http.exchange.HttpResponse;
import io.staithe.http.exchange.PercentCoding;
import io.staithe.http.exchange.QueryParameters;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which page of a list is asked for. Source: OCI distribution specification, "Listing Tags".
 *
 * @param size the most items wanted; may be 0
 * @param last the item after which to begin, where one was given
 */
record Paging(int size, Optional<String> last) {
    private static final int MOST = 1_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int SURELY_TOO_MANY_DIGITS = 10;

    static Paging of(QueryParameters query) {
        return new Paging(
                query.first("n").map(Paging::size).orElse(MOST),
                query.first("last").filter(last -> !last.isEmpty()));
    }

    /** How many items to ask for: at least one, so that what does not exist is told even to those who want nothing. */
    int atLeastOne() {
        return Math.max(1, size);
    }

    /** Points a response to the page behind an item. */
    HttpResponse next(HttpResponse response, String path, String lastItem) {
        return response.with(
                "Link", "<" + path + "?n=" + size + "&last=" + PercentCoding.encode(lastItem) + ">; rel=\"next\"");
    }

    private static int size(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new OciFailure(400, ErrorCode.PAGINATION_NUMBER_INVALID, "The parameter 'n' is no number from 0 on");
        }
        return text.length() >= SURELY_TOO_MANY_DIGITS ? MOST : Math.min(MOST, Integer.parseInt(text));
    }
}
