package io.staithe.s3.client;

import io.staithe.s3.credentials.CredentialsSource;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Which bucket, and how to reach it.
 *
 * @param endpoint the store's endpoint, or empty for Amazon S3's in the region
 * @param publicEndpoint the endpoint that clients are sent to, or empty where it is the same
 * @param region the region to sign for
 * @param bucket the bucket
 * @param prefix what every key begins with: empty, or ending with a slash
 * @param pathStyle whether the bucket is named in the path, rather than in the host
 * @param credentials whose calls these are
 * @param creationHeaders headers for everything that creates an object: encryption, storage class
 * @param clock the time
 * @param chance numbers from 0 to 1, for the jitter
 * @param retries how often, and how patiently, a call is repeated
 * @param timeouts how long a call may stand still
 */
public record ClientSettings(
        Optional<URI> endpoint,
        Optional<URI> publicEndpoint,
        String region,
        String bucket,
        String prefix,
        boolean pathStyle,
        CredentialsSource credentials,
        Map<String, String> creationHeaders,
        InstantSource clock,
        DoubleSupplier chance,
        RetrySettings retries,
        Timeouts timeouts) {}
