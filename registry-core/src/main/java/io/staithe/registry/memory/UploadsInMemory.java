package io.staithe.registry.memory;

import io.staithe.registry.store.UploadStateLostException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each upload holds after each of its appends.
 *
 * <p>An append adds and never changes, so whoever was left behind cannot harm whoever goes on. Thread-safe.
 */
final class UploadsInMemory {
    private final MemoryBudget budget;
    private final Map<String, Map<Long, Chunks>> byUpload = new HashMap<>();
    private long lastId;
    private long lastMark;

    UploadsInMemory(MemoryBudget budget) {
        this.budget = budget;
    }

    synchronized String newId() {
        return Long.toString(++lastId);
    }

    synchronized Chunks at(UploadMark mark) throws UploadStateLostException {
        if (mark.number() == 0) {
            return Chunks.EMPTY;
        }
        Map<Long, Chunks> marks = byUpload.get(mark.upload());
        Chunks chunks = marks == null ? null : marks.get(mark.number());
        if (chunks == null) {
            throw new UploadStateLostException("the upload " + mark.upload() + " is not there any more");
        }
        return chunks;
    }

    synchronized UploadMark add(UploadMark after, Chunks chunks) throws UploadStateLostException {
        at(after);
        UploadMark mark = new UploadMark(after.upload(), ++lastMark);
        byUpload.computeIfAbsent(mark.upload(), upload -> new HashMap<>()).put(mark.number(), chunks);
        return mark;
    }

    synchronized void remove(UploadMark mark) {
        Map<Long, Chunks> marks = byUpload.get(mark.upload());
        Chunks chunks = marks == null ? null : marks.remove(mark.number());
        if (chunks != null) {
            budget.give(chunks.ownSize());
        }
    }

    synchronized void end(String upload) {
        @Nullable Map<Long, Chunks> marks = byUpload.remove(upload);
        if (marks != null) {
            for (Chunks chunks : marks.values()) {
                budget.give(chunks.ownSize());
            }
        }
    }
}
