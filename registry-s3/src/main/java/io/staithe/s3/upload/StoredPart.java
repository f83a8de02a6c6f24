package io.staithe.s3.upload;

import io.staithe.s3.client.PartTag;
import java.util.List;

/**
 * A part that the store has.
 *
 * @param tag what the store said of it
 * @param size how many bytes
 */
record StoredPart(PartTag tag, long size) {
    static long bytes(List<StoredPart> parts) {
        return parts.stream().mapToLong(StoredPart::size).sum();
    }

    static List<PartTag> tags(List<StoredPart> parts) {
        return parts.stream().map(StoredPart::tag).toList();
    }
}
