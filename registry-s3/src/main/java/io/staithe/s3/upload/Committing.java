package io.staithe.s3.upload;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.StoredBlob;
import io.staithe.s3.buffer.PartBuffer;
import io.staithe.s3.client.PartTag;
import io.staithe.s3.client.Payload;
import io.staithe.s3.client.S3Client;
import io.staithe.s3.object.BlobName;
import io.staithe.s3.object.BlobStream;
import io.staithe.s3.object.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a blob of what was gathered. Nothing is copied: what fits in one part is put under its name, and larger content
 * becomes an object where its parts are.
 */
final class Committing {
    private static final int READ_BYTES = 64 * 1024;

    private final Workshop shop;
    private final Gathered gathered;
    private final Digest wanted;
    private final DigestAlgorithm algorithm;

    Committing(Workshop shop, Gathered gathered, Digest wanted, DigestAlgorithm algorithm) {
        this.shop = shop;
        this.gathered = gathered;
        this.wanted = wanted;
        this.algorithm = algorithm;
    }

    /**
     * Commits.
     *
     * @param hasher has seen all the bytes, under the algorithm of the wanted digest; or null
     */
    StoredBlob commit(@Nullable MessageDigest hasher) throws IOException {
        return gathered.hasParts() ? commitParts(hasher) : commitTail(hasher);
    }

    private StoredBlob commitTail(@Nullable MessageDigest hasher) throws IOException {
        PartBuffer tail = gathered.tail();
        MessageDigest complete = hasher;
        if (complete == null) {
            complete = algorithm.newHasher();
            tail.hash(complete);
        }
        require(algorithm.finish(complete));
        BlobName name = BlobName.ofObject(wanted, shop.ids().next());
        client().put(name.key(), new Hashed(tail, wanted, algorithm));
        return new StoredBlob(wanted, tail.length(), name.locator());
    }

    private StoredBlob commitParts(@Nullable MessageDigest hasher) throws IOException {
        gathered.makeOurs();
        if (hasher != null) {
            require(algorithm.finish(hasher));
        }
        Multipart multipart = gathered.multipart();
        List<StoredPart> parts = allParts(multipart);
        BlobName name = BlobName.ofData(wanted, multipart.dataId(), gathered.size());
        if (hasher != null) {
            // First, for where the end of the next call is never heard of, a blob that no row names is found by its
            // name.
            point(name);
            completeOrUnpoint(multipart, parts, name);
        } else {
            commitUnverified(multipart, parts, name);
        }
        return new StoredBlob(wanted, gathered.size(), name.locator());
    }

    /** Nobody has seen all the bytes, and parts cannot be read: so they become an object first, and a blob if they may. */
    private void commitUnverified(Multipart multipart, List<StoredPart> parts, BlobName name) throws IOException {
        String announcement = Keys.announcement(multipart.dataId());
        client().put(announcement, Payload.of(new byte[0]));
        complete(multipart, parts);
        Digest actual = digestOf(multipart.key());
        if (!actual.equals(wanted)) {
            client().delete(multipart.key());
            client().delete(announcement);
        }
        require(actual);
        point(name);
        shop.discarded().add(List.of(announcement));
    }

    private List<StoredPart> allParts(Multipart multipart) throws IOException {
        List<StoredPart> parts = new ArrayList<>(gathered.parts());
        if (gathered.tailLength() > 0) {
            PartBuffer tail = gathered.tail();
            int number = parts.size() + 1;
            PartTag tag = multipart.sender(client()).uploadPart(multipart.key(), multipart.uploadId(), number, tail);
            parts.add(new StoredPart(tag, tail.length()));
        }
        return parts;
    }

    /** Where the parts are gone, they cannot become an object any more, and nothing need be found. */
    private void completeOrUnpoint(Multipart multipart, List<StoredPart> parts, BlobName name) throws IOException {
        try {
            complete(multipart, parts);
        } catch (IOException e) {
            if (Lost.isLost(e)) {
                deletePointer(name, e);
            }
            throw e;
        }
    }

    private void deletePointer(BlobName name, IOException reason) {
        try {
            client().delete(name.key());
        } catch (IOException e) {
            reason.addSuppressed(e); // found by its name
        }
    }

    private void complete(Multipart multipart, List<StoredPart> parts) throws IOException {
        client().completeMultipartUpload(
                        multipart.key(), multipart.uploadId(), StoredPart.tags(parts), gathered.size());
    }

    /** What a pointer says is in its key. Its content is for people who look into the bucket. */
    private void point(BlobName name) throws IOException {
        String text = "The bytes of " + name.digest() + ", " + gathered.size() + " of them, are in " + name.contentKey()
                + "\n";
        client().put(name.key(), Payload.of(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private Digest digestOf(String key) throws IOException {
        MessageDigest hasher = algorithm.newHasher();
        byte[] buffer = new byte[READ_BYTES];
        try (InputStream in = BlobStream.open(client(), key, ByteRange.all(gathered.size()))) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                hasher.update(buffer, 0, count);
            }
        }
        return algorithm.finish(hasher);
    }

    private void require(Digest actual) {
        if (!actual.equals(wanted)) {
            throw new InvalidLayerException(wanted, actual);
        }
    }

    private S3Client client() {
        return shop.client();
    }

    /** The digest of a blob is what its request is signed with: it need not be hashed twice. */
    private record Hashed(PartBuffer bytes, Digest digest, DigestAlgorithm algorithm) implements Payload {
        @Override
        public long length() {
            return bytes.length();
        }

        @Override
        public void writeTo(Sink sink) throws IOException {
            bytes.writeTo(sink);
        }

        @Override
        public Optional<String> sha256() {
            return algorithm == DigestAlgorithm.SHA256 ? Optional.of(digest.encoded()) : Optional.empty();
        }
    }
}
