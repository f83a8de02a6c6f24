package io.staithe.s3;

import io.staithe.registry.name.IdSource;
import io.staithe.s3.client.ClientSettings;
import io.staithe.s3.client.RetrySettings;
import io.staithe.s3.client.Timeouts;
import io.staithe.s3.credentials.CredentialsSource;
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
     * @return a builder, to which at least bucket, region and credentials must be told
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
        return "S3Settings[" + chosen.endpoint.map(URI::toString).orElse("Amazon S3 in " + chosen.region) + ", bucket "
                + chosen.bucket + ", prefix '" + chosen.prefix + "']";
    }

    ClientSettings client() {
        Map<String, String> headers = new HashMap<>(chosen.encryption.headers());
        chosen.storageClass.ifPresent(name -> headers.put("x-amz-storage-class", name));
        return new ClientSettings(
                chosen.endpoint,
                chosen.publicEndpoint,
                Objects.requireNonNull(chosen.region),
                Objects.requireNonNull(chosen.bucket),
                chosen.prefix,
                chosen.pathStyle.orElse(chosen.endpoint.isPresent()),
                credentials(),
                Map.copyOf(headers),
                chosen.clock,
                chosen.chance,
                retries(),
                new Timeouts(chosen.connectTimeout, chosen.idleTimeout, chosen.completeTimeout));
    }

    CredentialsSource credentials() {
        return Objects.requireNonNull(chosen.credentials);
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

    private RetrySettings retries() {
        RetrySettings standard = RetrySettings.STANDARD;
        return new RetrySettings(
                chosen.attempts, standard.base(), standard.throttledBase(), standard.longest(), standard.tokens());
    }
}
