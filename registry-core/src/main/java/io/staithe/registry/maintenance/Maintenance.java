package io.staithe.registry.maintenance;

import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.scope.AbandonedUpload;
import io.staithe.registry.scope.Facilities;
import io.staithe.registry.store.Transaction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a registry does for itself: it gives up uploads whose time is over, deletes what uploads left behind and objects that no
 * row names, and forgets old moves of tags and events that nobody fetched.
 *
 * <p>The registry runs it now and then; anybody may run it at any time. Thread-safe. Works in bounded steps, each a
 * transaction of its own, so that calls go on beside it.
 *
 * <p>An object that no row names is left by a crash between the commit of a blob and the transaction that would have made it
 * count. It is deleted only where the {@linkplain io.staithe.registry.store.BlobStore#keeper blob store belongs} to the
 * registry's metadata store, once no upload can be as old. A blob store may be shared by the registries of one metadata store,
 * as long as none of them lets uploads live longer than the registry whose maintenance runs.
 */
public final class Maintenance {
    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);
    private static final int STEP = 100;

    /** Beyond the longest life of an upload, for times that are not measured by the same clock. */
    static final Duration MARGIN = Duration.ofDays(1);

    private final Facilities facilities;
    private final ObjectSweep objects;

    /**
     * The maintenance of one registry.
     *
     * @param facilities what the registry works with
     */
    @SuppressWarnings("exports") // made by the registry only
    public Maintenance(Facilities facilities) {
        this.facilities = facilities;
        this.objects = new ObjectSweep(facilities);
    }

    /**
     * What a run of the maintenance did.
     *
     * @param uploads how many uploads it gave up, or forgot after they were finished
     * @param leftovers how many pieces of uploads it deleted that nobody could continue
     * @param objects how many objects it deleted that no row names
     * @param tagMoves how many moves of tags it forgot
     * @param events how many events it dropped undelivered
     */
    public record Report(int uploads, int leftovers, int objects, int tagMoves, int events) {}

    /**
     * Does all there is to do now, and so looks through every object of the blob store.
     *
     * @return what it did
     */
    public Report run() {
        return run(objects::all);
    }

    /**
     * Does what is due, as the registry itself does every minute: the same, but it looks through the objects of the blob store
     * once a day, for the first time an hour after the registry was opened, and through some of them at a time.
     *
     * @return what it did
     */
    public Report round() {
        return run(objects::some);
    }

    private Report run(IntSupplier sweepingObjects) {
        Instant now = facilities.clock().instant();
        Instant historyEnd = now.minus(facilities.limits().times().tagHistory());
        Instant outboxEnd = now.minus(facilities.limits().times().outbox());
        return new Report(
                expireUploads(now),
                sweepUploads(),
                sweepingObjects.getAsInt(),
                inSteps(transaction -> transaction.tags().forgetHistory(historyEnd, STEP)),
                inSteps(transaction -> transaction.outbox().deleteBefore(outboxEnd, STEP)));
    }

    private int expireUploads(Instant now) {
        int expired = 0;
        List<UploadRecord> batch;
        do {
            batch = facilities.metadata().write(facilities.registry(), transaction -> {
                List<UploadRecord> rows = transaction.uploads().expired(now, STEP);
                rows.forEach(row -> transaction.uploads().delete(row.repository(), row.id()));
                return rows;
            });
            batch.stream()
                    .filter(row -> row.finished().isEmpty())
                    .forEach(row -> new AbandonedUpload(row).free(facilities));
            expired += batch.size();
        } while (batch.size() == STEP);
        return expired;
    }

    /** By the time of the store and not by ours, which a test may have set forward. */
    private int sweepUploads() {
        Duration untouched = facilities.limits().times().uploadLifetime().plus(MARGIN);
        int total = 0;
        try {
            int swept;
            do {
                swept = facilities.blobs().sweepUploads(untouched, STEP);
                total += swept;
            } while (swept == STEP);
        } catch (IOException e) {
            LOG.warn("what uploads left behind could not be deleted and will be tried again", e);
        }
        return total;
    }

    private int inSteps(ToIntFunction<Transaction> step) {
        int total = 0;
        int done;
        do {
            done = facilities.metadata().write(facilities.registry(), step::applyAsInt);
            total += done;
        } while (done == STEP);
        return total;
    }
}
