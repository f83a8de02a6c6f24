package io.staithe.registry.store;

import io.staithe.registry.catalog.Document;
import io.staithe.registry.digest.Content;
import java.util.List;
import java.util.Optional;

/** Versioned documents of one kind. */
public interface DocumentTable {
    /**
     * Finds a document.
     *
     * @param key its key
     * @return the document, or empty
     */
    Optional<Document> find(String key);

    /**
     * Writes a document, if it still has the version that the caller saw.
     *
     * @param key its key, 1 to 512 characters
     * @param expectedVersion the version seen; 0 where there was none
     * @param content the new bytes
     * @return whether it was written, with the next version; false where somebody else was faster
     */
    boolean put(String key, long expectedVersion, Content content);

    /**
     * Removes a document.
     *
     * @param key its key
     * @return whether there was one to remove
     */
    boolean delete(String key);

    /**
     * Documents in the byte order of their keys.
     *
     * @param after the key after which to begin, which need not exist; empty for the beginning
     * @param limit the most to return, at least 1
     * @return the documents; fewer than the limit only at the end
     */
    List<Document> page(Optional<String> after, int limit);
}
