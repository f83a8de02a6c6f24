package io.staithe.s3.upload;

import io.staithe.registry.digest.Content;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.UploadStateLostException;
import io.staithe.s3.buffer.PartBuffer;
import io.staithe.s3.client.ObjectHead;
import io.staithe.s3.client.Payload;
import io.staithe.s3.object.BlobStream;
import io.staithe.s3.object.Keys;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/** What of an upload's state does not fit in the row: each piece an object of its own, written once. */
final class Pieces {
    /** Of the 64 KiB that a state may have. */
    static final int MOST_STATE_BYTES = 64_000;

    /** A tail of up to this goes along in the row: it costs no request. */
    static final int MOST_INLINE_BYTES = 24 * 1024;

    private final Workshop shop;

    Pieces(Workshop shop) {
        this.shop = shop;
    }

    Tail store(String piece, PartBuffer bytes) throws IOException {
        if (bytes.length() <= MOST_INLINE_BYTES) {
            ByteArrayOutputStream copy = new ByteArrayOutputStream((int) bytes.length());
            bytes.writeTo(copy::write);
            return Tail.inline(Content.wrapping(copy.toByteArray()));
        }
        return storeApart(piece, bytes, bytes.length());
    }

    /** Makes a state fit in its row, where it does not. */
    UploadState fitted(UploadState state, String piece) throws IOException {
        UploadState fitted = state;
        if (tooLong(fitted) && fitted.tail().inline().length() > 0) {
            byte[] inline = fitted.tail().inline().toArray();
            fitted = fitted.with(
                    fitted.parts(), fitted.partsPiece(), storeApart(piece + "-t", Payload.of(inline), inline.length));
        }
        if (tooLong(fitted)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PartList.write(fitted.parts(), new DataOutputStream(bytes));
            shop.client().put(Keys.piece(piece + "-p"), Payload.of(bytes.toByteArray()));
            fitted = fitted.with(List.of(), Optional.of(piece + "-p"), fitted.tail());
        }
        return fitted;
    }

    List<StoredPart> parts(UploadState state) throws IOException {
        if (state.partsPiece().isEmpty()) {
            return state.parts();
        }
        String key = Keys.piece(state.partsPiece().get());
        long size = size(key);
        try (DataInputStream in = new DataInputStream(BlobStream.open(shop.client(), key, ByteRange.all(size)))) {
            return PartList.read(in);
        } catch (NoSuchFileException e) {
            throw lost(key);
        }
    }

    /** Reads a tail into a buffer that has room for it. */
    void load(Tail tail, PartBuffer into) throws IOException {
        byte[] inline = tail.inline().toArray();
        into.add(inline, 0, inline.length);
        if (tail.piece().isEmpty()) {
            return;
        }
        String key = Keys.piece(tail.piece().get());
        try (InputStream in = BlobStream.open(shop.client(), key, ByteRange.all(tail.length()))) {
            into.fill(in, null);
        } catch (NoSuchFileException e) {
            throw lost(key);
        }
    }

    void requireAll(UploadState state) throws IOException {
        for (String piece : state.pieces()) {
            size(Keys.piece(piece));
        }
    }

    void discard(List<String> pieces) {
        shop.discarded().add(pieces.stream().map(Keys::piece).toList());
    }

    void delete(List<String> pieces) throws IOException {
        for (String piece : pieces) {
            shop.client().delete(Keys.piece(piece));
        }
    }

    private Tail storeApart(String piece, Payload bytes, long length) throws IOException {
        shop.client().put(Keys.piece(piece), bytes);
        return Tail.stored(piece, length);
    }

    private long size(String key) throws IOException {
        Optional<ObjectHead> head =
                shop.discarded().holds(key) ? Optional.empty() : shop.client().head(key);
        return head.orElseThrow(() -> lost(key)).size();
    }

    private static UploadStateLostException lost(String key) {
        return new UploadStateLostException(key + " is not there any more");
    }

    private static boolean tooLong(UploadState state) {
        return state.encoded().length() > MOST_STATE_BYTES;
    }
}
