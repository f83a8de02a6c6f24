package io.staithe.s3.upload;

import io.staithe.s3.buffer.PartBuffer;
import io.staithe.s3.client.S3Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one claim holds of an upload: the parts that the store has, and the bytes behind them. Confined to the claim's
 * thread.
 */
final class Gathered implements AutoCloseable {
    private final Workshop shop;
    private final UploadState recorded;
    private final long epoch;
    private final Pieces pieces;

    private Optional<Multipart> multipart;
    private @Nullable List<StoredPart> parts;
    private long partBytes;
    private @Nullable PartBuffer tail;

    /** Whether another claim may still be sending parts to the recorded multipart upload. */
    private boolean contested;

    Gathered(Workshop shop, UploadState recorded, long epoch) {
        this.shop = shop;
        this.recorded = recorded;
        this.epoch = epoch;
        this.pieces = new Pieces(shop);
        this.multipart = recorded.multipart();
        this.partBytes = recorded.partBytes();
        this.contested = epoch != recorded.epoch() + 1;
    }

    long size() {
        return partBytes + tailLength();
    }

    long tailLength() {
        return tail == null ? recorded.tail().length() : tail.length();
    }

    boolean hasParts() {
        return multipart.isPresent();
    }

    List<StoredPart> parts() throws IOException {
        if (parts == null) {
            parts = pieces.parts(recorded);
        }
        return parts;
    }

    /** The multipart upload, to which nobody else sends any more; begins one where there is none. */
    Multipart multipart() throws IOException {
        if (multipart.isEmpty()) {
            multipart = Optional.of(Multipart.begin(client(), ownDataId()));
        }
        return multipart.get();
    }

    /** Sees to it that nobody else adds to what is recorded. */
    void makeOurs() throws IOException {
        if (contested && multipart.isPresent()) {
            Fence.Fenced fenced = new Fence(client()).fence(multipart.get(), parts(), ownDataId());
            multipart = Optional.of(fenced.multipart());
            parts = fenced.parts();
        }
        contested = false;
    }

    void addParts(List<StoredPart> more) throws IOException {
        List<StoredPart> all = new ArrayList<>(parts());
        all.addAll(more);
        parts = all;
        partBytes += StoredPart.bytes(more);
    }

    /** The bytes behind the parts, in memory. */
    PartBuffer tail() throws IOException {
        if (tail == null) {
            tail = shop.memory().takeKept(recorded.encoded()).orElse(null);
        }
        if (tail == null) {
            PartBuffer loaded = roomFor(recorded.tail().length());
            load(loaded);
            tail = loaded;
        }
        return tail;
    }

    /** Whether the tail is in memory that takes more than a few bytes. */
    boolean tailHasRoom() {
        return tail != null && tail.isLeased();
    }

    /** Moves the tail into memory with room for more, which it closes where that fails. */
    void moveTail(PartBuffer roomy) throws IOException {
        try {
            load(roomy);
        } catch (IOException | RuntimeException e) {
            roomy.close();
            throw e;
        }
        tail = roomy;
    }

    /** Hands the tail over, which is in memory; there is none then. */
    PartBuffer takeTail() throws IOException {
        PartBuffer taken = tail();
        tail = PartBuffer.small(Pieces.MOST_INLINE_BYTES);
        return taken;
    }

    /** Leaves the tail in memory for whoever goes on, where it would have to be read from the store otherwise. */
    void keepTail(UploadState state) {
        if (tail != null && state.tail().length() > Pieces.MOST_INLINE_BYTES) {
            tail.trim();
            shop.memory().keep(state.encoded(), tail);
            tail = null;
        }
    }

    /** Ends the multipart upload that holds the parts, where there is one. */
    void abortMultipart() throws IOException {
        if (multipart.isPresent()) {
            Multipart ended = multipart.get();
            multipart = Optional.empty();
            client().abortMultipartUpload(ended.key(), ended.uploadId());
        }
    }

    /** The same where this claim began it, and no recorded part is in it. */
    void abortOwnMultipart() throws IOException {
        if (!multipart.equals(recorded.multipart())) {
            abortMultipart();
        }
    }

    UploadState state(Tail stored) throws IOException {
        return new UploadState(
                recorded.algorithm(),
                recorded.id(),
                epoch,
                multipart,
                parts(),
                Optional.empty(),
                partBytes,
                stored,
                recorded.pieces());
    }

    @Override
    public void close() {
        if (tail != null) {
            tail.close();
            tail = null;
        }
    }

    private void load(PartBuffer into) throws IOException {
        PartBuffer known =
                tail == null ? shop.memory().takeKept(recorded.encoded()).orElse(null) : tail;
        if (known == null) {
            pieces.load(recorded.tail(), into);
            return;
        }
        try (known) {
            known.writeTo(into::add);
        }
    }

    private PartBuffer roomFor(long bytes) throws IOException {
        return bytes <= Pieces.MOST_INLINE_BYTES
                ? PartBuffer.small(Pieces.MOST_INLINE_BYTES)
                : shop.memory().lease(bytes);
    }

    private String ownDataId() {
        return recorded.id() + "-" + epoch;
    }

    private S3Client client() {
        return shop.client();
    }
}
