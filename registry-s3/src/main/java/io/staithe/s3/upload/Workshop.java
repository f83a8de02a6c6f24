package io.staithe.s3.upload;

import io.staithe.registry.digest.RunningHashes;
import io.staithe.registry.name.IdSource;
import io.staithe.s3.buffer.PartMemory;
import io.staithe.s3.client.S3Client;
import java.util.concurrent.Executor;

/**
 * What all uploads of a store work with.
 *
 * @param client the bucket
 * @param memory where parts are gathered
 * @param sizes how long parts are
 * @param parallel how many parts of one upload are on their way at once, at least 1
 * @param threads who sends them
 * @param hashes what was hashed up to recorded states
 * @param discarded what is to be deleted by and by
 * @param ids fresh ids
 */
record Workshop(
        S3Client client,
        PartMemory memory,
        PartSizes sizes,
        int parallel,
        Executor threads,
        RunningHashes hashes,
        Discarded discarded,
        IdSource ids) {}
