package io.staithe.registry.memory;

import io.staithe.registry.store.ByteRange;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes, and other bytes behind them that share the first with whoever else goes on from there. Immutable. */
final class Chunks {
    static final Chunks EMPTY = new Chunks(null, List.of(), 0);

    private final @Nullable Chunks before;
    private final List<byte[]> own;
    private final long ownSize;
    private final long size;

    private Chunks(@Nullable Chunks before, List<byte[]> own, long ownSize) {
        this.before = before;
        this.own = own;
        this.ownSize = ownSize;
        this.size = ownSize + (before == null ? 0 : before.size);
    }

    Chunks and(List<byte[]> more) {
        long bytes = 0;
        for (byte[] chunk : more) {
            bytes += chunk.length;
        }
        return new Chunks(this, List.copyOf(more), bytes);
    }

    /** The same bytes, found in one step. */
    Chunks flat() {
        Deque<byte[]> all = new ArrayDeque<>();
        for (Chunks at = this; at != null; at = at.before) {
            for (int i = at.own.size() - 1; i >= 0; i--) {
                all.addFirst(at.own.get(i));
            }
        }
        return new Chunks(null, List.copyOf(all), size);
    }

    long size() {
        return size;
    }

    /** How many bytes came with the last append. */
    long ownSize() {
        return ownSize;
    }

    /** A stream of some of the bytes; of {@linkplain #flat() flat} chunks only. */
    InputStream stream(ByteRange range) {
        return new ChunkStream(own, range);
    }
}
