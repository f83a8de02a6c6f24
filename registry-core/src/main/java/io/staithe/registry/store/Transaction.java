package io.staithe.registry.store;

/**
 * The tables of one registry, inside one transaction of a {@link MetadataStore}.
 *
 * <p>Confined to the thread and the time of the work it was handed to.
 */
public interface Transaction {
    /**
     * Repositories.
     *
     * @return the table
     */
    RepositoryTable repositories();

    /**
     * Images, their manifests and references.
     *
     * @return the table
     */
    ImageTable images();

    /**
     * Tags and their history.
     *
     * @return the table
     */
    TagTable tags();

    /**
     * Where the bytes of a digest are.
     *
     * @return the table
     */
    BlobTable blobs();

    /**
     * Which repository may read which blob.
     *
     * @return the table
     */
    LinkTable links();

    /**
     * Uploads.
     *
     * @return the table
     */
    UploadTable uploads();

    /**
     * Events that wait to be delivered.
     *
     * @return the table
     */
    OutboxTable outbox();

    /**
     * Work that one node at a time holds.
     *
     * @return the table
     */
    LeaseTable leases();

    /**
     * Versioned configuration: policies, settings, templates and the like.
     *
     * @param kind which kind, 1 to 64 lower-case letters and dashes
     * @return the table of that kind
     */
    DocumentTable documents(String kind);
}
