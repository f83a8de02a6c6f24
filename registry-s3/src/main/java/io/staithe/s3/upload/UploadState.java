package io.staithe.s3.upload;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.UploadStateLostException;
import io.staithe.s3.object.BlobName;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is recorded about an upload between two claims.
 *
 * @param algorithm the algorithm hashed under while the bytes stream
 * @param id the upload's own id
 * @param epoch the claim that made the last append
 * @param multipart the multipart upload that holds the parts, where there are any
 * @param parts the parts in order, unless they are in an object of their own
 * @param partsPiece the id of that object
 * @param partBytes how many bytes the parts have
 * @param tail the bytes after the parts
 * @param superseded the ids of objects that states before this one needed
 */
record UploadState(
        DigestAlgorithm algorithm,
        String id,
        long epoch,
        Optional<Multipart> multipart,
        List<StoredPart> parts,
        Optional<String> partsPiece,
        long partBytes,
        Tail tail,
        List<String> superseded) {
    private static final int VERSION = 1;

    static UploadState begun(DigestAlgorithm algorithm, String id) {
        return new UploadState(
                algorithm, id, 0, Optional.empty(), List.of(), Optional.empty(), 0, Tail.NONE, List.of());
    }

    static UploadState parse(Content content) throws UploadStateLostException {
        try (DataInputStream in = new DataInputStream(content.stream())) {
            require(in.readUnsignedByte() == VERSION);
            DigestAlgorithm algorithm =
                    DigestAlgorithm.named(in.readUTF()).orElseThrow(() -> new IOException("an unknown algorithm"));
            String id = readId(in);
            long epoch = in.readLong();
            Optional<Multipart> multipart = in.readBoolean()
                    ? Optional.of(new Multipart(readId(in), in.readUTF(), in.readBoolean()))
                    : Optional.empty();
            List<StoredPart> parts = PartList.read(in);
            Optional<String> partsPiece = readPiece(in);
            long partBytes = in.readLong();
            Optional<String> tailPiece = readPiece(in);
            long tailLength = in.readLong();
            List<String> superseded = new ArrayList<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                superseded.add(readId(in));
            }
            Content inline = Content.wrapping(in.readAllBytes());
            require(epoch >= 0 && partBytes >= 0 && tailLength >= 0);
            require(tailPiece.isPresent() ? inline.length() == 0 : inline.length() == tailLength);
            require(partsPiece.isPresent() || StoredPart.bytes(parts) == partBytes);
            require(multipart.isPresent() == (partsPiece.isPresent() || !parts.isEmpty()));
            Tail tail = new Tail(tailLength, inline, tailPiece);
            return new UploadState(algorithm, id, epoch, multipart, parts, partsPiece, partBytes, tail, superseded);
        } catch (IOException e) {
            throw new UploadStateLostException("not the state of an upload to this store");
        }
    }

    Content encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(algorithm.prefix());
            out.writeUTF(id);
            out.writeLong(epoch);
            out.writeBoolean(multipart.isPresent());
            if (multipart.isPresent()) {
                out.writeUTF(multipart.get().dataId());
                out.writeUTF(multipart.get().uploadId());
                out.writeBoolean(multipart.get().checksummed());
            }
            PartList.write(parts, out);
            out.writeUTF(partsPiece.orElse(""));
            out.writeLong(partBytes);
            out.writeUTF(tail.piece().orElse(""));
            out.writeLong(tail.length());
            out.writeByte(superseded.size());
            for (String piece : superseded) {
                out.writeUTF(piece);
            }
            out.write(tail.inline().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Content.wrapping(bytes.toByteArray());
    }

    long size() {
        return partBytes + tail.length();
    }

    UploadState with(List<StoredPart> stored, Optional<String> storedPiece, Tail end) {
        return new UploadState(algorithm, id, epoch, multipart, stored, storedPiece, partBytes, end, superseded);
    }

    /** The objects that hold what did not fit in here. */
    List<String> pieces() {
        return Stream.of(partsPiece, tail.piece()).flatMap(Optional::stream).toList();
    }

    private static String readId(DataInputStream in) throws IOException {
        String id = in.readUTF();
        require(BlobName.isId(id));
        return id;
    }

    private static Optional<String> readPiece(DataInputStream in) throws IOException {
        String piece = in.readUTF();
        require(piece.isEmpty() || BlobName.isId(piece));
        return piece.isEmpty() ? Optional.empty() : Optional.of(piece);
    }

    private static void require(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("malformed");
        }
    }
}
