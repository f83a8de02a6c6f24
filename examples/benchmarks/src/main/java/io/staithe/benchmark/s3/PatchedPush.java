package io.staithe.benchmark.s3;

import io.staithe.benchmark.RunningServer;
import io.staithe.benchmark.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Pushes of blobs nobody has seen before, all of one size and at once, into a store that is empty.
 *
 * @param uploads what is pushed, one a client
 * @param store what to empty afterwards
 */
record PatchedPush(List<PatchedUpload> uploads, Store store) implements Workload {
    @Override
    public String name() {
        return "push, " + uploads.size() + (uploads.size() == 1 ? " client" : " clients") + " (MB/s)";
    }

    @Override
    public Result run(RunningServer server) throws Exception {
        long bytes = 0;
        List<Callable<Void>> clients = new ArrayList<>();
        for (PatchedUpload upload : uploads) {
            upload.source().renew();
            bytes += upload.source().size();
            clients.add(() -> {
                upload.finish(upload.send(server.uri()));
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            long begin = System.nanoTime();
            for (Future<Void> client : threads.invokeAll(clients)) {
                client.get();
            }
            return Result.moved(bytes, System.nanoTime() - begin);
        } finally {
            threads.shutdown();
            store.clear();
        }
    }
}
