package io.staithe.registry.outage;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Uploads straight to the store: claims in a row, claims that were overtaken, nothing at all, another algorithm. */
final class ClaimsDrill extends Drill {
    private static final byte[] SMALL = bytes(1, 600);
    private static final byte[] LARGER = bytes(2, 1_800);

    private final List<Acknowledged> acknowledged = new ArrayList<>();

    ClaimsDrill() {
        super(Runnable::run);
    }

    private record Acknowledged(StoredBlob blob, byte[] content) {}

    @Override
    List<Step> steps(BlobStore store) {
        return List.of(
                () -> acknowledge(SMALL, push(store, DigestAlgorithm.SHA512, SMALL)),
                () -> acknowledge(new byte[0], push(store, DigestAlgorithm.SHA256, new byte[0])),
                () -> acknowledge(LARGER, inClaims(store, 1, 2)),
                () -> acknowledge(LARGER, inClaims(store, 1, 3)),
                () -> acknowledge(LARGER, inClaims(store, 2, 3)));
    }

    private void acknowledge(byte[] content, StoredBlob blob) {
        acknowledged.add(new Acknowledged(blob, content));
    }

    /** The last file becomes the object where every claim follows the one before; else the bytes are copied. */
    private static StoredBlob inClaims(BlobStore store, long second, long third) throws IOException {
        Content state;
        try (BlobUpload first = store.begin(DigestAlgorithm.SHA256)) {
            first.append(stream(Arrays.copyOf(LARGER, 700)));
            state = first.state();
        }
        try (BlobUpload next = store.resume(state, second)) {
            next.append(stream(Arrays.copyOfRange(LARGER, 700, LARGER.length)));
            state = next.state();
        }
        try (BlobUpload last = store.resume(state, third)) {
            return last.commit(DigestAlgorithm.SHA256.digest(LARGER));
        }
    }

    @Override
    void assertWhole(BlobStore store) throws IOException {
        for (Acknowledged each : acknowledged) {
            assertHolds(store, each.blob(), each.content());
        }
    }
}
