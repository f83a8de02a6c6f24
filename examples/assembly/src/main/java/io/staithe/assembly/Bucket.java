package io.staithe.assembly;

import java.net.URI;
import java.util.Optional;

/**
 * A bucket of an S3 store in which a registry keeps its blobs.
 *
 * @param name what it is called
 * @param endpoint where the store is; empty for Amazon's, in the region
 * @param publicEndpoint where clients find the store that are sent there; empty where that is the same
 * @param region the region that requests are signed for; empty for what the environment says
 * @param prefix what all keys begin with
 * @param pathStyle whether the bucket is named in the path of URLs, rather than in their host
 * @param encryption what the store is asked to encrypt with: {@code AES256}, {@code aws:kms} or {@code aws:kms:KEY}
 * @param storageClass the storage class of new objects
 */
public record Bucket(
        String name,
        Optional<URI> endpoint,
        Optional<URI> publicEndpoint,
        Optional<String> region,
        String prefix,
        boolean pathStyle,
        Optional<String> encryption,
        Optional<String> storageClass) {}
