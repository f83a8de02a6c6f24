package io.staithe.http;

import io.staithe.registry.Registry;
import io.staithe.registry.RegistryBuilder;

/**
 * The registries that most tests begin with: on the heap; or, with {@code -Dstaithe.blobs=s3}, with their blobs in a
 * bucket, so that the same tests tell whether anybody at the wire can notice.
 */
public final class TestRegistry {
    private static final boolean IN_S3 =
            System.getProperty("staithe.blobs", "heap").equals("s3");

    private TestRegistry() {}

    /** Describes a registry that is empty. */
    public static RegistryBuilder builder() {
        return IN_S3 ? Registry.builder().blobs(S3Bucket.freshStore()) : Registry.builder();
    }

    /** How many steps a random test takes that would take so many on the heap. */
    public static int steps(int onTheHeap) {
        return Integer.getInteger("staithe.steps", IN_S3 ? onTheHeap / 8 : onTheHeap);
    }
}
