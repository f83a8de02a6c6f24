package io.staithe.s3.upload;

import io.staithe.s3.client.S3Client;
import io.staithe.s3.client.StoreTraits;
import io.staithe.s3.object.Keys;
import java.io.IOException;

/**
 * A multipart upload of the store.
 *
 * @param dataId the id of the object that it becomes
 * @param uploadId the store's id of it
 * @param checksummed whether each of its parts has a CRC-32C: a store takes that for all of them or for none
 */
record Multipart(String dataId, String uploadId, boolean checksummed) {
    static Multipart begin(S3Client client, String dataId) throws IOException {
        return new Multipart(
                dataId,
                client.createMultipartUpload(Keys.data(dataId)),
                client.traits().crc32c());
    }

    /** One that takes copies. Not every store tells the checksum of what it copied. */
    static Multipart beginForCopies(S3Client client, String dataId) throws IOException {
        return begin(speaking(client, false), dataId);
    }

    String key() {
        return Keys.data(dataId);
    }

    /** A client that sends parts as this upload wants them. */
    S3Client sender(S3Client client) {
        return speaking(client, checksummed);
    }

    private static S3Client speaking(S3Client client, boolean crc32c) {
        StoreTraits traits = client.traits();
        return client.with(new StoreTraits(crc32c, traits.bulkDelete(), traits.partCopy()));
    }
}
