package io.staithe.s3.upload;

import io.staithe.s3.buffer.PartBuffer;
import io.staithe.s3.client.PartTag;
import io.staithe.s3.client.S3Client;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/** One part on its way: sent once, by whoever comes to it first, and its buffer closed in every case. Thread-safe. */
final class PartTask implements Runnable {
    private final S3Client client;
    private final Multipart multipart;
    private final int number;
    private final PartBuffer part;
    private Stage stage = Stage.WAITING;
    private @Nullable Thread sender;
    private boolean givenUp;
    private @Nullable StoredPart stored;
    private @Nullable Throwable failure;

    private enum Stage {
        WAITING,
        SENDING,
        ENDED
    }

    PartTask(S3Client client, Multipart multipart, int number, PartBuffer part) {
        this.client = client;
        this.multipart = multipart;
        this.number = number;
        this.part = part;
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        try {
            PartTag tag = client.uploadPart(multipart.key(), multipart.uploadId(), number, part);
            end(new StoredPart(tag, part.length()), null);
        } catch (Throwable e) { // thrown again by whoever waits
            end(null, e);
        }
    }

    /** Waits until it is sent; sends it, where nobody has begun to. */
    synchronized StoredPart await() throws IOException {
        while (stage != Stage.ENDED) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while a part was sent");
            }
        }
        if (stored != null) {
            return stored;
        }
        if (failure instanceof IOException failed) {
            throw failed;
        }
        throw new IOException("a part was not sent", failure);
    }

    /** Gives it up. When it returns, nothing of it is on its way. */
    synchronized void cancel() {
        if (stage == Stage.WAITING) {
            end(null, new IOException("given up"));
        }
        if (sender != null) {
            givenUp = true;
            sender.interrupt();
        }
        boolean interrupted = false;
        while (stage != Stage.ENDED) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean begin() {
        if (stage != Stage.WAITING) {
            return false;
        }
        stage = Stage.SENDING;
        sender = Thread.currentThread();
        return true;
    }

    private synchronized void end(@Nullable StoredPart result, @Nullable Throwable thrown) {
        if (givenUp) {
            Thread.interrupted(); // it was meant for this task, and the thread goes on to others
        }
        stored = result;
        failure = thrown;
        sender = null;
        stage = Stage.ENDED;
        part.close();
        notifyAll();
    }
}
