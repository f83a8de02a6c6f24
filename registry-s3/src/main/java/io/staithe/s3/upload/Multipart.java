package io.staithe.s3.upload;

import io.staithe.s3.object.Keys;

/**
 * A multipart upload of the store.
 *
 * @param dataId the id of the object that it becomes
 * @param uploadId the store's id of it
 */
record Multipart(String dataId, String uploadId) {
    String key() {
        return Keys.data(dataId);
    }
}
