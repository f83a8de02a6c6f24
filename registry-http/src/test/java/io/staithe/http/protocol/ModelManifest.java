package io.staithe.http.protocol;

import io.staithe.http.Samples;
import java.util.Optional;
import java.util.Set;

/** A manifest, and what a registry has to know about it. */
record ModelManifest(
        String json,
        String type,
        Set<String> blobs,
        Set<String> children,
        Optional<String> subject,
        Optional<String> artifactType) {

    String digest(boolean longer) {
        return longer ? Samples.sha512(Samples.bytes(json)) : Samples.sha256(json);
    }
}
