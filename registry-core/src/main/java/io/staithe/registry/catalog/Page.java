package io.staithe.registry.catalog;

import java.util.List;

/**
 * Some items of an ordered list, and whether there are more behind them.
 *
 * @param items the items, in order
 * @param more whether the list goes on behind the last item
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, boolean more) {

    /** Takes a copy. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * How many items to fetch for a page, so that it shows whether there are more.
     *
     * @param limit how many items the page is to hold at the most, at least 1
     * @return one more
     */
    public static int fetchFor(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least 1 item, not " + limit);
        }
        return Math.addExact(limit, 1);
    }

    /**
     * The page that is left of one item too many.
     *
     * @param fetched up to one item more than the page is to hold
     * @param limit how many items the page is to hold at the most
     * @param <T> what is listed
     * @return the page
     */
    public static <T> Page<T> of(List<T> fetched, int limit) {
        return fetched.size() > limit ? new Page<>(fetched.subList(0, limit), true) : new Page<>(fetched, false);
    }
}
