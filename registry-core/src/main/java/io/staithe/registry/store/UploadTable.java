package io.staithe.registry.store;

import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Uploads, open and lately finished. */
public interface UploadTable {
    /**
     * What a caller has under way.
     *
     * @param uploads how many open uploads
     * @param bytes how many bytes they hold
     */
    record Usage(long uploads, long bytes) {}

    /**
     * Finds an upload.
     *
     * @param repository the repository it must belong to
     * @param id its id
     * @return the upload, or empty; empty too where it belongs to another repository
     */
    Optional<UploadRecord> find(RepositoryName repository, UploadId id);

    /**
     * Adds an upload, or replaces what is kept about it.
     *
     * @param upload the upload; its repository exists
     */
    void put(UploadRecord upload);

    /**
     * Removes an upload.
     *
     * @param repository the repository it must belong to
     * @param id its id
     * @return whether there was one to remove
     */
    boolean delete(RepositoryName repository, UploadId id);

    /**
     * What a caller has under way; finished uploads do not count.
     *
     * @param principal the caller
     * @return number and bytes
     */
    Usage usage(String principal);

    /**
     * Uploads, open or finished, whose time has run out, the longest expired first.
     *
     * @param now the present
     * @param limit the most to return, at least 1
     * @return the uploads whose expiry is not after the present
     */
    List<UploadRecord> expired(Instant now, int limit);
}
