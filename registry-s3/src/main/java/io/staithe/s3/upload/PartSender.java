package io.staithe.s3.upload;

import io.staithe.s3.buffer.PartBuffer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/**
 * Sends the parts of one append, a few at once, while the next is being read. Confined to one thread; when it is closed,
 * nothing of it is on its way any more.
 */
final class PartSender implements AutoCloseable {
    private final Workshop shop;
    private final Multipart multipart;
    private final Deque<PartTask> underWay = new ArrayDeque<>();
    private final List<StoredPart> sent = new ArrayList<>();

    PartSender(Workshop shop, Multipart multipart) {
        this.shop = shop;
        this.multipart = multipart;
    }

    /** Sends a part, and closes its buffer in every case. Waits where enough are on their way. */
    void send(int number, PartBuffer part) throws IOException {
        PartTask task = new PartTask(multipart.sender(shop.client()), multipart, number, part);
        underWay.add(task);
        while (underWay.size() > shop.parallel()) {
            awaitOldest();
        }
        try {
            shop.threads().execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }

    /** Waits until one more is sent, where there is one on its way. */
    boolean finishOne() throws IOException {
        boolean underWayStill = !underWay.isEmpty();
        if (underWayStill) {
            awaitOldest();
        }
        return underWayStill;
    }

    /** Waits until all are sent; gives them in order. */
    List<StoredPart> finish() throws IOException {
        while (!underWay.isEmpty()) {
            awaitOldest();
        }
        return sent;
    }

    /** Gives up what is on its way, and waits until it has ended. */
    @Override
    public void close() {
        underWay.forEach(PartTask::cancel);
        underWay.clear();
    }

    /** Where the threads have not come to it yet, this one does it: no number of busy threads stops an upload. */
    private void awaitOldest() throws IOException {
        PartTask oldest = underWay.element();
        oldest.run();
        sent.add(oldest.await());
        underWay.remove();
    }
}
