package io.staithe.s3.probe;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.ByteRange;
import io.staithe.s3.client.ObjectBody;
import io.staithe.s3.client.PartTag;
import io.staithe.s3.client.Payload;
import io.staithe.s3.client.S3Client;
import io.staithe.s3.client.S3Exception;
import io.staithe.s3.client.StoreTraits;
import io.staithe.s3.object.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tries a store out with a dozen small requests, under keys of its own that it deletes.
 *
 * <p>What a blob store cannot do without is refused: bytes that come back as they went, ranges that are exactly those,
 * objects made of the parts they were to be made of, and nothing where something was deleted. What it can do without is
 * reported.
 */
public final class Probe {
    private static final byte[] CONTENT = "0123456789".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "abcdefghij".getBytes(StandardCharsets.US_ASCII);

    private final S3Client client;
    private final String folder;
    private final List<String> used = new ArrayList<>();

    /**
     * Prepares a probe.
     *
     * @param client the store
     * @param freshId an id that was never used
     */
    public Probe(S3Client client, String freshId) {
        this.client = client.with(StoreTraits.LEAST);
        this.folder = Keys.piece("probe-" + freshId + "-");
    }

    /**
     * Tries the store out.
     *
     * @return what it can do
     * @throws UnusableStoreException where blobs would not be safe there
     * @throws IOException where the store is not reached, or lets us do nothing
     */
    public Findings run() throws IOException {
        requireBytesAndRanges();
        boolean crc32c = verifiesCrc32c();
        requireParts();
        boolean someParts = takesSomeParts();
        boolean partCopy = copiesParts();
        boolean bulkDelete = deletesMany();
        requireNothingWhereDeleted();
        return new Findings(new StoreTraits(crc32c, bulkDelete, partCopy), someParts);
    }

    private void requireBytesAndRanges() throws IOException {
        String key = key("object");
        client.put(key, Payload.of(CONTENT));
        requireContent(key, CONTENT, "bytes come back other than they went");
        byte[] middle = read(key, new ByteRange(3, 4));
        require(Arrays.equals(middle, Arrays.copyOfRange(CONTENT, 3, 7)), "a range is answered with other bytes");
    }

    private void requireParts() throws IOException {
        String key = key("parts");
        String upload = client.createMultipartUpload(key);
        PartTag part = client.uploadPart(key, upload, 1, Payload.of(CONTENT));
        client.completeMultipartUpload(key, upload, List.of(part), CONTENT.length);
        requireContent(key, CONTENT, "a part becomes something else");
    }

    /** A part that is not named must not get in; a store may refuse the call instead. */
    private boolean takesSomeParts() throws IOException {
        String otherwise = "parts get into an object that were not to";
        String key = key("some");
        String upload = client.createMultipartUpload(key);
        PartTag part = client.uploadPart(key, upload, 1, Payload.of(CONTENT));
        client.uploadPart(key, upload, 2, Payload.of(OTHER));
        try {
            client.completeMultipartUpload(key, upload, List.of(part), CONTENT.length);
        } catch (S3Exception refused) {
            client.abortMultipartUpload(key, upload);
            require(client.head(key).isEmpty(), otherwise);
            return false;
        }
        requireContent(key, CONTENT, otherwise);
        return true;
    }

    private boolean copiesParts() throws IOException {
        String key = key("copy");
        String upload = client.createMultipartUpload(key);
        try {
            PartTag part = client.uploadPartCopy(key, upload, 1, key("object"), ByteRange.all(CONTENT.length));
            client.completeMultipartUpload(key, upload, List.of(part), CONTENT.length);
            return Arrays.equals(read(key, ByteRange.all(CONTENT.length)), CONTENT);
        } catch (S3Exception refused) {
            client.abortMultipartUpload(key, upload);
            return false;
        }
    }

    /** It does where it takes the right one and not the wrong one; some take neither. */
    private boolean verifiesCrc32c() throws IOException {
        return !takesChecksum(new Misstated()) && takesChecksum(Payload.of(CONTENT));
    }

    private boolean takesChecksum(Payload payload) throws IOException {
        try {
            client.with(new StoreTraits(true, false, false)).put(key("checksum"), payload);
            return true;
        } catch (S3Exception refused) {
            return false;
        }
    }

    private boolean deletesMany() throws IOException {
        S3Client many = client.with(new StoreTraits(false, true, false));
        try {
            many.deleteAll(used);
            return client.head(used.get(0)).isEmpty();
        } catch (S3Exception refused) {
            client.deleteAll(used);
            return false;
        }
    }

    private void requireNothingWhereDeleted() throws IOException {
        client.deleteAll(used);
        for (String key : used) {
            require(client.head(key).isEmpty(), "an object is there after it was deleted");
        }
    }

    private String key(String name) {
        String key = folder + name;
        if (!used.contains(key)) {
            used.add(key);
        }
        return key;
    }

    private void requireContent(String key, byte[] content, String otherwise) throws IOException {
        require(Arrays.equals(read(key, ByteRange.all(content.length)), content), otherwise);
        require(client.head(key).orElseThrow().size() == content.length, otherwise);
    }

    private byte[] read(String key, ByteRange range) throws IOException {
        ObjectBody body = client.get(key, range);
        try (InputStream in = body.content()) {
            return in.readAllBytes();
        }
    }

    private static void require(boolean holds, String otherwise) throws UnusableStoreException {
        if (!holds) {
            throw new UnusableStoreException(otherwise);
        }
    }

    /** Has the right SHA-256, and gives other bytes at the first pass, which is that of the checksum. */
    private static final class Misstated implements Payload {
        private boolean passed;

        @Override
        public long length() {
            return CONTENT.length;
        }

        @Override
        public void writeTo(Sink sink) throws IOException {
            byte[] bytes = passed ? CONTENT : OTHER;
            passed = true;
            sink.write(bytes, 0, bytes.length);
        }

        @Override
        public Optional<String> sha256() {
            return Optional.of(DigestAlgorithm.SHA256.digest(CONTENT).encoded());
        }
    }
}
