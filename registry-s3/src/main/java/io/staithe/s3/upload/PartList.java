package io.staithe.s3.upload;

import io.staithe.s3.client.PartTag;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Writes and reads the parts of an upload, which are numbered from 1. A part takes 17 bytes where its tag is the usual 32
 * hex digits in quotes and its size that of the part before it, and 21 with a checksum, so that three thousand parts fit
 * into a state.
 */
final class PartList {
    private static final int HEX_TAG = 1;
    private static final int CHECKSUM = 2;
    private static final int OTHER_SIZE = 4;
    private static final int HEX_DIGITS = 32;
    private static final int CHECKSUM_BYTES = 4;

    private PartList() {}

    static void write(List<StoredPart> parts, DataOutputStream out) throws IOException {
        out.writeShort(parts.size());
        long size = 0;
        for (StoredPart part : parts) {
            Optional<byte[]> checksum = part.tag().crc32c().map(Base64.getDecoder()::decode);
            boolean hex = isQuotedHex(part.tag().etag());
            out.writeByte((hex ? HEX_TAG : 0)
                    | (checksum.isPresent() ? CHECKSUM : 0)
                    | (part.size() != size ? OTHER_SIZE : 0));
            if (hex) {
                out.write(HexFormat.of().parseHex(part.tag().etag(), 1, HEX_DIGITS + 1));
            } else {
                out.writeUTF(part.tag().etag());
            }
            if (checksum.isPresent()) {
                out.write(checksum.get());
            }
            if (part.size() != size) {
                size = part.size();
                out.writeLong(size);
            }
        }
    }

    static List<StoredPart> read(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        List<StoredPart> parts = new ArrayList<>();
        long size = 0;
        for (int i = 0; i < count; i++) {
            int flags = in.readUnsignedByte();
            String etag = (flags & HEX_TAG) == 0
                    ? in.readUTF()
                    : '"' + HexFormat.of().formatHex(bytes(in, HEX_DIGITS / 2)) + '"';
            Optional<String> checksum = (flags & CHECKSUM) == 0
                    ? Optional.empty()
                    : Optional.of(Base64.getEncoder().encodeToString(bytes(in, CHECKSUM_BYTES)));
            size = (flags & OTHER_SIZE) == 0 ? size : in.readLong();
            if (size < 0) {
                throw new IOException("a part of " + size + " bytes");
            }
            parts.add(new StoredPart(new PartTag(i + 1, etag, checksum), size));
        }
        return List.copyOf(parts);
    }

    private static byte[] bytes(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }

    private static boolean isQuotedHex(String etag) {
        return etag.length() == HEX_DIGITS + 2
                && etag.charAt(0) == '"'
                && etag.charAt(HEX_DIGITS + 1) == '"'
                && etag.chars()
                        .skip(1)
                        .limit(HEX_DIGITS)
                        .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
