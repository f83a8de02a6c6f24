package io.staithe.registry.maintenance;

import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.scope.Facilities;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.Transaction;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a registry does for itself: it gives up uploads whose time is over, and forgets old moves of tags and events that
 * nobody fetched.
 *
 * <p>The registry runs it now and then; anybody may run it at any time. Thread-safe. Works in bounded steps, each a
 * transaction of its own, so that calls go on beside it.
 */
public final class Maintenance {
    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);
    private static final int STEP = 100;

    private final Facilities facilities;

    /**
     * The maintenance of one registry.
     *
     * @param facilities what the registry works with
     */
    @SuppressWarnings("exports") // made by the registry only
    public Maintenance(Facilities facilities) {
        this.facilities = facilities;
    }

    /**
     * What a run of the maintenance did.
     *
     * @param uploads how many uploads it gave up, or forgot after they were finished
     * @param tagMoves how many moves of tags it forgot
     * @param events how many events it dropped undelivered
     */
    public record Report(int uploads, int tagMoves, int events) {}

    /**
     * Does all there is to do now.
     *
     * @return what it did
     */
    public Report run() {
        Instant now = facilities.clock().instant();
        Instant historyEnd = now.minus(facilities.limits().times().tagHistory());
        Instant outboxEnd = now.minus(facilities.limits().times().outbox());
        return new Report(
                expireUploads(now),
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
            batch.stream().filter(row -> row.finished().isEmpty()).forEach(this::abort);
            expired += batch.size();
        } while (batch.size() == STEP);
        return expired;
    }

    private void abort(UploadRecord row) {
        try (BlobUpload upload = facilities.blobs().resume(row.state(), row.epoch() + 1)) {
            upload.abort();
        } catch (IOException e) {
            LOG.debug("the bytes of upload {} could not be deleted and are left to be swept", row.id(), e);
        }
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
