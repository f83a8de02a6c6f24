package io.staithe.http.oci;

import io.staithe.http.exchange.HttpResponse;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.layer.LayerUpload;

/** The answers that several requests to uploads have in common. */
record UploadAnswers(Locations locations) {

    /** The blob is there. */
    HttpResponse created(OciCall call, Digest digest) {
        return HttpResponse.of(201)
                .with("Location", locations.blob(call.repository(), digest))
                .with("Docker-Content-Digest", digest.toString());
    }

    /** The upload goes on. */
    HttpResponse accepted(OciCall call, LayerUpload upload) {
        return progress(202, call, upload);
    }

    /** How far the upload is. */
    HttpResponse status(OciCall call, LayerUpload upload) {
        return progress(204, call, upload);
    }

    private HttpResponse progress(int status, OciCall call, LayerUpload upload) {
        return HttpResponse.of(status)
                .with("Location", locations.upload(call.repository(), upload.id(), upload.offset()))
                .with("Range", UploadRange.received(upload.offset()))
                .with("Docker-Upload-UUID", upload.id().value());
    }
}
