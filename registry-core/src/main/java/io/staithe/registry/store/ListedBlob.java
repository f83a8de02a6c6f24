package io.staithe.registry.store;

import java.time.Duration;

/**
 * A physical object as a list of a blob store shows it.
 *
 * @param blob the object
 * @param age how long its bytes have been there, by the store's own time: since they were written, or since their upload
 *     began, where the store remembers only that. So an object may look older than it is, by as long as its upload took.
 *     Never negative: a clock that was set back makes it zero
 */
public record ListedBlob(StoredBlob blob, Duration age) {

    /** Takes a negative age for zero. */
    public ListedBlob {
        age = age.isNegative() ? Duration.ZERO : age;
    }
}
