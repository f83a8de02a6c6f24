package io.staithe.s3.upload;

import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.UploadStateLostException;
import io.staithe.s3.client.ObjectHead;
import io.staithe.s3.client.PartTag;
import io.staithe.s3.client.Payload;
import io.staithe.s3.client.S3Client;
import io.staithe.s3.client.S3Exception;
import io.staithe.s3.object.Keys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes on with the recorded parts of an upload to which an overtaken claim may still be sending.
 *
 * <p>Both would number their parts alike. So the recorded parts, and no others, are put together: that ends the multipart
 * upload for everybody. A new one begins with what they became, which the store copies by itself. What they became is
 * not deleted here, for the overtaken claim may have been at its commit, and have made a blob of it: it is announced, and
 * the sweep looks whether a pointer names it. All of this is the price of a broken connection in the middle of an upload
 * in several parts, and of nothing else.
 */
final class Fence {
    private static final byte[] NOTHING = new byte[0];
    private static final long MOST_COPIED_BYTES = 5L * 1024 * 1024 * 1024;

    private final S3Client client;

    Fence(S3Client client) {
        this.client = client;
    }

    /** What the new multipart upload holds. */
    record Fenced(Multipart multipart, List<StoredPart> parts) {}

    Fenced fence(Multipart old, List<StoredPart> parts, String newDataId) throws IOException {
        if (!client.traits().partCopy()) {
            throw new UploadStateLostException("two claims met, and this store cannot copy parts: begin anew");
        }
        long size = StoredPart.bytes(parts);
        client.put(Keys.announcement(old.dataId()), Payload.of(NOTHING));
        complete(old, parts, size);
        Multipart fresh = Multipart.beginForCopies(client, newDataId);
        try {
            return new Fenced(fresh, copied(old, size, fresh));
        } catch (IOException e) {
            abandon(fresh, e);
            throw isWithoutSource(e) ? lost() : e;
        }
    }

    private static boolean isWithoutSource(IOException failure) {
        return failure instanceof S3Exception refused && refused.code().equals("NoSuchKey");
    }

    private void abandon(Multipart fresh, IOException reason) {
        try {
            client.abortMultipartUpload(fresh.key(), fresh.uploadId());
        } catch (IOException e) {
            reason.addSuppressed(e); // it dies of age
        }
    }

    private void complete(Multipart old, List<StoredPart> parts, long size) throws IOException {
        try {
            client.completeMultipartUpload(old.key(), old.uploadId(), StoredPart.tags(parts), size);
        } catch (IOException e) {
            if (isRefused(e)) {
                throw lost();
            }
            if (!Lost.isLost(e)) {
                throw e;
            }
            // Whoever has completed it began with the recorded parts, and may have had more.
            Optional<ObjectHead> before = client.head(old.key());
            if (before.isEmpty() || before.get().size() < size) {
                throw lost();
            }
        }
    }

    /** There are stores that put together all parts or none, and the overtaken claim has sent some. */
    private static boolean isRefused(IOException failure) {
        return failure instanceof S3Exception refused && refused.code().equals("InvalidPart");
    }

    private List<StoredPart> copied(Multipart old, long size, Multipart fresh) throws IOException {
        List<StoredPart> parts = new ArrayList<>();
        long pieces = (size + MOST_COPIED_BYTES - 1) / MOST_COPIED_BYTES;
        long step = (size + pieces - 1) / pieces;
        for (long offset = 0; offset < size; offset += step) {
            ByteRange range = new ByteRange(offset, Math.min(step, size - offset));
            int number = parts.size() + 1;
            PartTag tag = client.uploadPartCopy(fresh.key(), fresh.uploadId(), number, old.key(), range);
            PartTag unchecked = new PartTag(tag.number(), tag.etag(), Optional.empty());
            parts.add(new StoredPart(unchecked, range.length()));
        }
        return parts;
    }

    private static UploadStateLostException lost() {
        return new UploadStateLostException("the parts of the upload are not there any more");
    }
}
