package io.staithe.registry.maintenance;

import io.staithe.registry.scope.Facilities;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One walk through all objects of the blob store, in as many steps as it takes, which deletes those that no row names. What
 * cannot be deleted is passed over and found again by the next walk. Confined to one thread at a time.
 *
 * <p>It asks for the rows after it has listed the objects, and deletes after it has asked; nothing is locked meanwhile, and
 * pushes go on. That is safe because of what is never touched. A name is never used twice, so the only row that could come to
 * name an object is that of the upload which made it; and a row that would come later than {@link
 * io.staithe.registry.limit.Limits.Times#uploadToLayer()} after its upload began is refused. An object that is older than that
 * by the store's time, a day for the difference of clocks added, and has no row, will never have one. Another push of the same
 * bytes makes another object.
 */
final class ObjectPass {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectPass.class);
    private static final int PAGE = 1_000;

    private final Facilities facilities;
    private final Keeper keeper;
    private final Duration neverNamedAfter;
    private Optional<String> position = Optional.empty();
    private boolean over;
    private int deleted;
    private int failures;
    private boolean complained;

    ObjectPass(Facilities facilities, Keeper keeper) {
        this.facilities = facilities;
        this.keeper = keeper;
        this.neverNamedAfter = facilities.limits().times().uploadToLayer().plus(Maintenance.MARGIN);
    }

    /**
     * How much is done in one step, at the most.
     *
     * @param pages how many pages are listed
     * @param deletions how many objects are deleted
     * @param failures how many objects cannot be
     */
    record Bounds(int pages, int deletions, int failures) {
        static final Bounds NONE = new Bounds(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Whether all objects were seen. */
    boolean isOver() {
        return over;
    }

    /** Goes on from where it stopped, and says how many objects it deleted now. Where the store fails it stops, too. */
    int step(Bounds bounds) {
        deleted = 0;
        failures = 0;
        try {
            over = over || !keeper.isOurs();
            for (int page = 0; page < bounds.pages() && !over && !isEnough(bounds); page++) {
                walk(facilities.blobs().list(position, PAGE), bounds);
            }
        } catch (IOException e) {
            complain(e);
        }
        if (failures > 0) {
            LOG.warn("{} objects that no row names could not be deleted and will be tried again", failures);
        }
        return deleted;
    }

    private void walk(List<ListedBlob> page, Bounds bounds) {
        List<StoredBlob> old = page.stream()
                .filter(listed -> listed.age().compareTo(neverNamedAfter) > 0)
                .map(ListedBlob::blob)
                .toList();
        for (StoredBlob object : facilities.metadata().unnamed(old)) {
            if (isEnough(bounds)) {
                return;
            }
            delete(object);
            position = Optional.of(object.locator());
        }
        over = page.size() < PAGE;
        if (!over) {
            position = Optional.of(page.get(PAGE - 1).blob().locator());
        }
    }

    /** Once: where this is so for ever, as without hard links, it is known after the first time. */
    private void complain(IOException e) {
        String message = "objects that no row names could not be looked for, which will be tried again";
        if (complained) {
            LOG.debug(message, e);
        } else {
            LOG.warn(message, e);
        }
        complained = true;
    }

    private boolean isEnough(Bounds bounds) {
        return deleted >= bounds.deletions() || failures >= bounds.failures();
    }

    private void delete(StoredBlob object) {
        try {
            facilities.blobs().delete(object.locator());
            deleted++;
            LOG.info("deleted {}, which no row names", object.locator());
        } catch (IOException e) {
            failures++;
            LOG.debug("{}, which no row names, could not be deleted", object.locator(), e);
        }
    }
}
