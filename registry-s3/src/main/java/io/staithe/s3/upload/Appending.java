package io.staithe.s3.upload;

import io.staithe.s3.buffer.PartBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One append: bytes are gathered in memory and leave in parts, each as soon as it is full. Only the first waits for the
 * byte after it: so what fits into one part leaves in none, and is still in memory when the digest is known.
 */
final class Appending implements AutoCloseable {
    private final Workshop shop;
    private final Gathered gathered;
    private final @Nullable MessageDigest hasher;
    private final byte[] ahead = new byte[Pieces.MOST_INLINE_BYTES];

    private @Nullable PartSender sender;
    private int number;

    Appending(Workshop shop, Gathered gathered, @Nullable MessageDigest hasher) {
        this.shop = shop;
        this.gathered = gathered;
        this.hasher = hasher;
    }

    /** Appends a stream; gives how many bytes it had. */
    long append(InputStream content) throws IOException {
        int first = content.readNBytes(ahead, 0, ahead.length);
        if (first == 0) {
            return 0;
        }
        long before = gathered.size();
        gathered.makeOurs();
        number = gathered.parts().size() + 1;
        requireNumber();
        if (first < ahead.length && gathered.tailLength() + first <= Pieces.MOST_INLINE_BYTES) {
            hash(first);
            gathered.tail().add(ahead, 0, first);
        } else {
            gather(content, first);
        }
        return gathered.size() - before;
    }

    @Override
    public void close() {
        if (sender != null) {
            sender.close();
        }
    }

    private void gather(InputStream content, int first) throws IOException {
        for (int count = first; count >= 0; count = content.read(ahead)) {
            hash(count);
            add(count);
            if (!room().fill(content, hasher)) {
                break;
            }
            if (gathered.hasParts()) {
                send();
            }
        }
        if (sender != null) {
            gathered.addParts(sender.finish());
        }
    }

    /** Adds the bytes that were read ahead: as many as fit to this part, which then leaves, and the rest to the next. */
    private void add(int count) throws IOException {
        for (int added = 0; added < count; ) {
            PartBuffer tail = room();
            if (tail.isFull()) {
                send();
            } else {
                int fitting = (int) Math.min(count - added, tail.capacity() - tail.length());
                tail.add(ahead, added, fitting);
                added += fitting;
            }
        }
    }

    /** The tail, with room for a part. */
    private PartBuffer room() throws IOException {
        if (!gathered.tailHasRoom()) {
            requireNumber();
            gathered.moveTail(lease(Math.max(shop.sizes().ofPart(number), gathered.tailLength())));
        }
        return gathered.tail();
    }

    /**
     * Nobody waits for the memory of others while parts of his are on their way: they may wait for a thread, and it may be
     * that all threads wait for memory.
     */
    private PartBuffer lease(long bytes) throws IOException {
        Optional<PartBuffer> now = shop.memory().leaseNow(bytes);
        while (now.isEmpty() && sender != null && sender.finishOne()) {
            now = shop.memory().leaseNow(bytes);
        }
        return now.isPresent() ? now.get() : shop.memory().lease(bytes);
    }

    private void send() throws IOException {
        if (sender == null) {
            sender = new PartSender(shop, gathered.multipart());
        }
        sender.send(number, gathered.takeTail());
        number++;
    }

    /** What is gathered may well become the last part. */
    private void requireNumber() throws IOException {
        if (number > PartSizes.MOST_PARTS) {
            throw new IOException("the blob needs more than " + PartSizes.MOST_PARTS + " parts");
        }
    }

    private void hash(int count) {
        if (hasher != null) {
            hasher.update(ahead, 0, count);
        }
    }
}
