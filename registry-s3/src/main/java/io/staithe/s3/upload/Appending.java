package io.staithe.s3.upload;

import io.staithe.s3.buffer.PartBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One append: bytes are gathered in memory and leave in parts, each as soon as the byte after it has come. So what fits
 * into one part leaves in none, and its end is still in memory when the digest is known.
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
        PartBuffer tail = gathered.tailWithRoom(number);
        for (int count = first; count >= 0; count = content.read(ahead)) {
            hash(count);
            tail = add(tail, count);
            if (!tail.fill(content, hasher)) {
                break;
            }
        }
        if (sender != null) {
            gathered.addParts(sender.finish());
        }
    }

    /** Adds the bytes that were read ahead: as many as fit to this part, which then leaves, and the rest to the next. */
    private PartBuffer add(PartBuffer tail, int count) throws IOException {
        int fitting = (int) Math.min(count, tail.capacity() - tail.length());
        tail.add(ahead, 0, fitting);
        if (fitting == count) {
            return tail;
        }
        gathered.tail(null);
        send(tail);
        PartBuffer next = lease(shop.sizes().ofPart(number));
        gathered.tail(next);
        next.add(ahead, fitting, count - fitting);
        return next;
    }

    /** Nobody waits for memory while parts of his wait for a thread: it may be that all threads wait for memory. */
    private PartBuffer lease(long bytes) throws IOException {
        Optional<PartBuffer> now = shop.memory().leaseNow(bytes);
        if (now.isPresent()) {
            return now.get();
        }
        if (sender != null) {
            sender.sendWaiting();
        }
        return shop.memory().lease(bytes);
    }

    private void send(PartBuffer part) throws IOException {
        if (sender == null) {
            sender = new PartSender(shop, multipart(part));
        }
        sender.send(number, part);
        number++;
        requireNumber();
    }

    /** What is gathered may well become the last part. */
    private void requireNumber() throws IOException {
        if (number > PartSizes.MOST_PARTS) {
            throw new IOException("the blob needs more than " + PartSizes.MOST_PARTS + " parts");
        }
    }

    private Multipart multipart(PartBuffer part) throws IOException {
        try {
            return gathered.multipart();
        } catch (IOException | RuntimeException e) {
            part.close();
            throw e;
        }
    }

    private void hash(int count) {
        if (hasher != null) {
            hasher.update(ahead, 0, count);
        }
    }
}
