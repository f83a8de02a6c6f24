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
