package io.staithe.s3.object;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.grammar.GrammarException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The name of a blob in the bucket, which is its locator in other words.
 *
 * <p>{@code sha256:<hex>.<id>} is a blob whose bytes are an object under that name. With {@code .<size>} behind it, the
 * object under the name is a pointer: the bytes, that many, are in {@code data/<id>}. Listing the names is enough to know
 * every blob, its digest and its size.
 *
 * @param digest the digest of the bytes
 * @param id what tells it from others with that digest
 * @param pointedSize the size, where the name is that of a pointer
 */
public record BlobName(Digest digest, String id, OptionalLong pointedSize) {
    private static final Pattern ID = Pattern.compile("[0-9a-z]+(?:-[0-9a-z]+)*");
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int MAX_ID_CHARS = 96;
    private static final int SHARD_CHARS = 2;

    /** Refuses what the grammar of names does not know. */
    public BlobName {
        if (digest.supportedAlgorithm().isEmpty() || !isId(id)) {
            throw new IllegalArgumentException("no name for a blob: " + digest + ", " + id);
        }
    }

    /**
     * The name of a blob of one part.
     *
     * @param digest its digest
     * @param id a fresh id
     * @return the name
     */
    public static BlobName ofObject(Digest digest, String id) {
        return new BlobName(digest, id, OptionalLong.empty());
    }

    /**
     * The name of a larger blob.
     *
     * @param digest its digest
     * @param dataId the id of its bytes
     * @param size how many bytes
     * @return the name
     */
    public static BlobName ofData(Digest digest, String dataId, long size) {
        return new BlobName(digest, dataId, OptionalLong.of(size));
    }

    /**
     * Whether a text can be an id.
     *
     * @param text the text
     * @return whether it can
     */
    public static boolean isId(String text) {
        return text.length() <= MAX_ID_CHARS && ID.matcher(text).matches();
    }

    /**
     * Reads a locator.
     *
     * @param locator any text
     * @return the name, or empty where the text names nothing
     */
    public static Optional<BlobName> parse(String locator) {
        int colon = locator.indexOf(':');
        return colon < 0 ? Optional.empty() : parse(locator.substring(0, colon), locator.substring(colon + 1));
    }

    /**
     * Reads a key.
     *
     * @param key a key in {@link Keys#BLOBS}
     * @return the name, or empty where the key is none of ours
     */
    public static Optional<BlobName> ofKey(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length != 4 || !parts[3].startsWith(parts[2])) {
            return Optional.empty();
        }
        return parse(parts[1], parts[3]).filter(name -> name.key().equals(key));
    }

    /**
     * The key after which a listing begins that is to begin after a locator, which need not be one.
     *
     * @param locator any text
     * @return the key
     */
    public static String keyAfterWhich(String locator) {
        int colon = locator.indexOf(':');
        return Keys.BLOBS + (colon < 0 ? locator : path(locator.substring(0, colon), locator.substring(colon + 1)));
    }

    /**
     * What the keys of all blobs with a digest begin with.
     *
     * @param digest the digest
     * @return the beginning
     */
    public static String keysOf(Digest digest) {
        return Keys.BLOBS + path(digest.algorithm(), digest.encoded()) + ".";
    }

    /**
     * The key under this name: of the bytes, or of the pointer to them.
     *
     * @return the key
     */
    public String key() {
        return keysOf(digest) + suffix();
    }

    /**
     * The key of the bytes.
     *
     * @return the key
     */
    public String contentKey() {
        return pointedSize.isPresent() ? Keys.data(id) : key();
    }

    /**
     * The locator.
     *
     * @return the name as a blob store gives it
     */
    public String locator() {
        return digest + "." + suffix();
    }

    private String suffix() {
        return pointedSize.isPresent() ? id + "." + pointedSize.getAsLong() : id;
    }

    private static String path(String algorithm, String rest) {
        return algorithm + "/" + rest.substring(0, Math.min(SHARD_CHARS, rest.length())) + "/" + rest;
    }

    private static Optional<BlobName> parse(String algorithm, String rest) {
        String[] parts = rest.split("\\.", -1);
        boolean pointer = parts.length == 3;
        if (!pointer && parts.length != 2) {
            return Optional.empty();
        }
        if (!isId(parts[1]) || (pointer && !SIZE.matcher(parts[2]).matches())) {
            return Optional.empty();
        }
        try {
            Digest digest = new Digest(algorithm, parts[0]);
            OptionalLong size = pointer ? OptionalLong.of(Long.parseLong(parts[2])) : OptionalLong.empty();
            return digest.supportedAlgorithm().map(known -> new BlobName(digest, parts[1], size));
        } catch (GrammarException e) {
            return Optional.empty();
        }
    }
}
