package io.staithe.s3.client;

/**
 * What a store can do beyond the least, as its probe found.
 *
 * @param crc32c whether it verifies a CRC-32C sent with an object or part
 * @param bulkDelete whether it deletes many objects in one call
 * @param partCopy whether it makes a part from an object it has
 */
public record StoreTraits(boolean crc32c, boolean bulkDelete, boolean partCopy) {
    /** Nothing but what every store can do. */
    public static final StoreTraits LEAST = new StoreTraits(false, false, false);
}
