package io.staithe.registry.layer;

import io.staithe.registry.name.UploadId;

/**
 * How far an upload is.
 *
 * @param id the upload's id
 * @param offset how many bytes it holds, which is where the next part begins
 */
public record LayerUpload(UploadId id, long offset) {}
