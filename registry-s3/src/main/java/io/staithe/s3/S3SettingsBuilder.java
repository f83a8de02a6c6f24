package io.staithe.s3;

import io.staithe.registry.name.IdSource;
import io.staithe.s3.client.RetrySettings;
import io.staithe.s3.client.Timeouts;
import io.staithe.s3.credentials.CredentialsSource;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Describes which bucket a blob store uses, and how. Not thread-safe.
 *
 * <p>The bucket must be told. What is not told is: credentials and region from where AWS tools take them, Amazon S3's endpoint
 * in the region, no prefix, the bucket's own encryption and storage class, parts of 8 MiB at first, a quarter of the heap for
 * them, four of an upload at a time.
 */
public final class S3SettingsBuilder {
    private static final long MIB = 1024 * 1024;
    private static final long LEAST_PART_BYTES = 5 * MIB;
    private static final long MOST_PART_BYTES = 5 * 1024 * MIB;
    private static final int HEAP_SHARE = 4;

    Optional<URI> endpoint = Optional.empty();
    Optional<URI> publicEndpoint = Optional.empty();

    Optional<String> region = Optional.empty();

    @Nullable
    String bucket;

    String prefix = "";
    Optional<Boolean> pathStyle = Optional.empty();

    Optional<CredentialsSource> credentials = Optional.empty();

    Encryption encryption = Encryption.ofBucket();
    Optional<String> storageClass = Optional.empty();
    long partBytes = 8 * MIB;
    long memoryBytes = Runtime.getRuntime().maxMemory() / HEAP_SHARE;
    Duration memoryPatience = Duration.ofMinutes(1);
    int parallelParts = 4;
    int attempts = RetrySettings.STANDARD.attempts();
    Duration connectTimeout = Timeouts.STANDARD.connect();
    Duration idleTimeout = Timeouts.STANDARD.idle();
    Duration completeTimeout = Timeouts.STANDARD.complete();
    Optional<Executor> threads = Optional.empty();
    InstantSource clock = InstantSource.system();
    DoubleSupplier chance = new Random()::nextDouble;
    IdSource ids = IdSource.random();

    S3SettingsBuilder() {}

    S3SettingsBuilder(S3SettingsBuilder other) {
        this.endpoint = other.endpoint;
        this.publicEndpoint = other.publicEndpoint;
        this.region = other.region;
        this.bucket = other.bucket;
        this.prefix = other.prefix;
        this.pathStyle = other.pathStyle;
        this.credentials = other.credentials;
        this.encryption = other.encryption;
        this.storageClass = other.storageClass;
        this.partBytes = other.partBytes;
        this.memoryBytes = other.memoryBytes;
        this.memoryPatience = other.memoryPatience;
        this.parallelParts = other.parallelParts;
        this.attempts = other.attempts;
        this.connectTimeout = other.connectTimeout;
        this.idleTimeout = other.idleTimeout;
        this.completeTimeout = other.completeTimeout;
        this.threads = other.threads;
        this.clock = other.clock;
        this.chance = other.chance;
        this.ids = other.ids;
    }

    /**
     * Where the store is, if it is not Amazon S3. The bucket is named in the path then, unless {@link #pathStyle} says
     * otherwise.
     *
     * @param url scheme, host and port
     * @return this builder
     */
    public S3SettingsBuilder endpoint(URI url) {
        this.endpoint = Optional.of(url);
        return this;
    }

    /**
     * Where clients are sent to read blobs, if they reach the store under another name than this process does.
     *
     * @param url scheme, host and port
     * @return this builder
     */
    public S3SettingsBuilder publicEndpoint(URI url) {
        this.publicEndpoint = Optional.of(url);
        return this;
    }

    /**
     * The region of the bucket. Unless it is told, it is looked for as
     * {@link io.staithe.s3.credentials.RegionLookup} does; where there is an {@link #endpoint} and none is found, it is
     * {@code us-east-1}, which most other stores take.
     *
     * @param name for example {@code eu-west-1}
     * @return this builder
     */
    public S3SettingsBuilder region(String name) {
        this.region = Optional.of(name);
        return this;
    }

    /**
     * The bucket, which must be there.
     *
     * @param name its name
     * @return this builder
     */
    public S3SettingsBuilder bucket(String name) {
        this.bucket = name;
        return this;
    }

    /**
     * What every key begins with, so that a bucket can be shared.
     *
     * @param folder without a slash at its beginning; one at its end is added where it is missing
     * @return this builder
     */
    public S3SettingsBuilder prefix(String folder) {
        if (folder.startsWith("/")) {
            throw new IllegalArgumentException("a prefix does not begin with a slash: " + folder);
        }
        this.prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        return this;
    }

    /**
     * Whether the bucket is named in the path of a URL, rather than in its host.
     *
     * @param inPath whether it is; unless told, where there is an {@link #endpoint}
     * @return this builder
     */
    public S3SettingsBuilder pathStyle(boolean inPath) {
        this.pathStyle = Optional.of(inPath);
        return this;
    }

    /**
     * Whose calls these are. Unless it is told, credentials are looked for as
     * {@link io.staithe.s3.credentials.CredentialsSources#standard()} does.
     *
     * @param source gives credentials; stays open when the store is closed
     * @return this builder
     */
    public S3SettingsBuilder credentials(CredentialsSource source) {
        this.credentials = Optional.of(source);
        return this;
    }

    /**
     * How the store encrypts.
     *
     * @param how the encryption
     * @return this builder
     */
    public S3SettingsBuilder encryption(Encryption how) {
        this.encryption = how;
        return this;
    }

    /**
     * The storage class of blobs.
     *
     * @param name for example {@code STANDARD_IA}
     * @return this builder
     */
    public S3SettingsBuilder storageClass(String name) {
        this.storageClass = Optional.of(name);
        return this;
    }

    /**
     * How long parts are at first. Content of up to one part is put in one request.
     *
     * @param bytes 5 MiB to 5 GiB
     * @return this builder
     */
    public S3SettingsBuilder partBytes(long bytes) {
        if (bytes < LEAST_PART_BYTES || bytes > MOST_PART_BYTES) {
            throw new IllegalArgumentException("parts have 5 MiB to 5 GiB, not " + bytes + " bytes");
        }
        this.partBytes = bytes;
        return this;
    }

    /**
     * The memory for parts on their way, of all uploads together. At least one part fits in.
     *
     * @param bytes how much
     * @return this builder
     */
    public S3SettingsBuilder memoryBytes(long bytes) {
        this.memoryBytes = bytes;
        return this;
    }

    /**
     * How long an upload waits for its turn in that memory, while its sender is held back.
     *
     * @param longest how long, before the append fails
     * @return this builder
     */
    public S3SettingsBuilder memoryPatience(Duration longest) {
        this.memoryPatience = longest;
        return this;
    }

    /**
     * How many parts of one upload are on their way at once.
     *
     * @param parts how many, at least 1
     * @return this builder
     */
    public S3SettingsBuilder parallelParts(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("at least one part is on its way, not " + parts);
        }
        this.parallelParts = parts;
        return this;
    }

    /**
     * How often a call is tried.
     *
     * @param most the most tries, the first included
     * @return this builder
     */
    public S3SettingsBuilder attempts(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a call is tried at least once, not " + most + " times");
        }
        this.attempts = most;
        return this;
    }

    /**
     * How long a call may stand still.
     *
     * @param connect until a connection stands
     * @param idle until the next byte comes or goes
     * @param complete until the store has put parts together
     * @return this builder
     */
    public S3SettingsBuilder timeouts(Duration connect, Duration idle, Duration complete) {
        this.connectTimeout = connect;
        this.idleTimeout = idle;
        this.completeTimeout = complete;
        return this;
    }

    /**
     * Who sends parts, beside the thread that brings the bytes.
     *
     * @param executor may refuse, or be slow to begin: the bringing thread sends what nobody has begun to when it needs the
     *     memory, and at the end. One that queues should not have the bringing threads themselves for its own, for a part
     *     in its queue holds memory while its sender is slow. Without an executor, the store has daemon threads of its own
     * @return this builder
     */
    public S3SettingsBuilder threads(Executor executor) {
        this.threads = Optional.of(executor);
        return this;
    }

    /**
     * The time by which requests are signed.
     *
     * @param source the time
     * @return this builder
     */
    public S3SettingsBuilder clock(InstantSource source) {
        this.clock = source;
        return this;
    }

    /**
     * Where the unique ids in names come from.
     *
     * @param source fresh ids
     * @return this builder
     */
    public S3SettingsBuilder ids(IdSource source) {
        this.ids = source;
        return this;
    }

    /**
     * The chance that spreads retries over time.
     *
     * @param source gives numbers from 0 to 1
     * @return this builder
     */
    public S3SettingsBuilder chance(DoubleSupplier source) {
        this.chance = source;
        return this;
    }

    /**
     * Makes the settings.
     *
     * @return the settings
     */
    public S3Settings build() {
        if (bucket == null) {
            throw new IllegalStateException("the bucket of the store must be told");
        }
        return new S3Settings(new S3SettingsBuilder(this));
    }
}
