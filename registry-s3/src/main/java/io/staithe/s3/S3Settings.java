package io.staithe.s3;

import io.staithe.registry.name.IdSource;
import io.staithe.s3.client.ClientSettings;
import io.staithe.s3.client.RetrySettings;
import io.staithe.s3.client.Timeouts;
import io.staithe.s3.credentials.CredentialsSource;
import io.staithe.s3.credentials.RegionLookup;
import io.staithe.s3.credentials.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Which bucket a blob store uses, and how. Immutable and thread-safe; made by {@link #builder()}.
 */
public final class S3Settings {
    private final S3SettingsBuilder chosen;

    S3Settings(S3SettingsBuilder chosen) {
        this.chosen = chosen;
    }

    /**
     * Begins to describe a store on Amazon S3.
     *
     * @return a builder, to which at least the bucket must be told
     */
    public static S3SettingsBuilder builder() {
        return new S3SettingsBuilder();
    }

    /**
     * Begins to describe a store that differs from this one.
     *
     * @return a builder that would make the same settings
     */
    public S3SettingsBuilder toBuilder() {
        return new S3SettingsBuilder(chosen);
    }

    /** Names the bucket and no secret. */
    @Override
    public String toString() {
        return "S3Settings[" + chosen.endpoint.map(URI::toString).orElse("Amazon S3") + ", bucket " + chosen.bucket
                + ", prefix '" + chosen.prefix + "']";
    }

    /** The settings of a client that acts with some credentials. */
    ClientSettings client(CredentialsSource credentials) throws IOException {
        Map<String, String> headers = new HashMap<>(chosen.encryption.headers());
        chosen.storageClass.ifPresent(name -> headers.put("x-amz-storage-class", name));
        return new ClientSettings(
                chosen.endpoint,
                chosen.publicEndpoint,
                region(),
                Objects.requireNonNull(chosen.bucket),
                chosen.prefix,
                chosen.pathStyle.orElse(chosen.endpoint.isPresent()),
                credentials,
                Map.copyOf(headers),
                chosen.clock,
                chosen.chance,
                retries(),
                new Timeouts(chosen.connectTimeout, chosen.idleTimeout, chosen.completeTimeout));
    }

    /** Who acts, where the user has said so. */
    Optional<CredentialsSource> credentials() {
        return chosen.credentials;
    }

    /** Where credentials and region are looked for that the user has not told. */
    Surroundings surroundings() {
        return Surroundings.ofThisProcess(chosen.clock, chosen.chance);
    }

    IdSource ids() {
        return chosen.ids;
    }

    long partBytes() {
        return chosen.partBytes;
    }

    long memoryBytes() {
        return Math.max(chosen.memoryBytes, chosen.partBytes);
    }

    Duration memoryPatience() {
        return chosen.memoryPatience;
    }

    int parallelParts() {
        return chosen.parallelParts;
    }

    Optional<Executor> threads() {
        return chosen.threads;
    }

    private String region() throws IOException {
        if (chosen.region.isPresent()) {
            return chosen.region.get();
        }
        Optional<String> found = RegionLookup.find(surroundings());
        if (found.isEmpty() && chosen.endpoint.isEmpty()) {
            throw new IOException("no region is told, and neither AWS_REGION nor a profile names one");
        }
        return found.orElse("us-east-1");
    }

    private RetrySettings retries() {
        RetrySettings standard = RetrySettings.STANDARD;
        return new RetrySettings(
                chosen.attempts, standard.base(), standard.throttledBase(), standard.longest(), standard.tokens());
    }
}
