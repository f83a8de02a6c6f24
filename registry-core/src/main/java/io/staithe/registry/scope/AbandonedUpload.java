package io.staithe.registry.scope;

import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.store.BlobUpload;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An upload whose row is gone: nobody can go on with it, and its bytes belong to nobody.
 *
 * @param row what the row was
 */
public record AbandonedUpload(UploadRecord row) {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedUpload.class);

    /**
     * Deletes the bytes of the upload; what fails here is swept later.
     *
     * @param facilities what the registry works with
     */
    public void free(Facilities facilities) {
        try (BlobUpload upload = facilities.blobs().resume(row.state(), row.epoch() + 1)) {
            upload.abort();
        } catch (IOException e) {
            LOG.debug("the bytes of upload {} could not be deleted and are left to be swept", row.id(), e);
        }
    }
}
