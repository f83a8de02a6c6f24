package io.staithe.http.oci;

import io.staithe.http.exchange.Origin;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;
import java.util.Optional;

/**
 * Where things are, for clients to go on from.
 *
 * <p>Relative unless the external origin was told: a relative location survives every proxy. Immutable.
 */
record Locations(Optional<Origin> external) {
    static final String OFFSET = "offset";

    String blob(RepositoryName repository, Digest digest) {
        return absolute("/v2/" + repository + "/blobs/" + digest);
    }

    String manifest(RepositoryName repository, Digest digest) {
        return absolute("/v2/" + repository + "/manifests/" + digest);
    }

    /**
     * An upload that holds so many bytes. The offset tells a client's next request from a repetition of its last:
     * google/jib#4526.
     */
    String upload(RepositoryName repository, UploadId id, long offset) {
        String path = "/v2/" + repository + "/blobs/uploads/" + id;
        return absolute(offset == 0 ? path : path + "?" + OFFSET + "=" + offset);
    }

    private String absolute(String path) {
        return external.map(origin -> origin + path).orElse(path);
    }
}
