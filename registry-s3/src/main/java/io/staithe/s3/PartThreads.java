package io.staithe.s3;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that send parts where the user gave none: daemons that end when there was nothing to do for a while. */
final class PartThreads {
    private static final int MOST = 64;
    private static final int IDLE_SECONDS = 10;

    private PartThreads() {}

    /** Refuses at once when all are busy. */
    static ExecutorService fresh() {
        return new ThreadPoolExecutor(
                0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), PartThreads::daemon);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "staithe-s3-part");
        thread.setDaemon(true);
        return thread;
    }
}
