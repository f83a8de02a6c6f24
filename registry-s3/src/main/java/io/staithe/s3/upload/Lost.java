package io.staithe.s3.upload;

import io.staithe.registry.store.UploadStateLostException;
import io.staithe.s3.client.S3Exception;
import java.io.IOException;

/** Tells that what an upload's state speaks of is gone from a store that has merely failed. */
final class Lost {
    private Lost() {}

    static boolean isLost(IOException failure) {
        return failure instanceof S3Exception refused && refused.code().equals("NoSuchUpload");
    }

    static IOException explained(IOException failure) {
        if (!isLost(failure)) {
            return failure;
        }
        UploadStateLostException lost = new UploadStateLostException("its multipart upload is not there any more");
        lost.initCause(failure);
        return lost;
    }
}
