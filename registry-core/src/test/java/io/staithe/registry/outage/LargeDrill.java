package io.staithe.registry.outage;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** One blob large enough to be written by another thread. */
final class LargeDrill extends Drill {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "large-drill");
        thread.setDaemon(true);
        return thread;
    });

    private final byte[] content;
    private @Nullable StoredBlob acknowledged;

    LargeDrill(byte[] content) {
        super(THREADS);
        this.content = content;
    }

    @Override
    List<Step> steps(BlobStore store) {
        return List.of(() -> acknowledged = push(store, DigestAlgorithm.SHA256, content));
    }

    @Override
    void assertWhole(BlobStore store) throws IOException {
        if (acknowledged != null) {
            assertHolds(store, acknowledged, content);
        }
    }
}
