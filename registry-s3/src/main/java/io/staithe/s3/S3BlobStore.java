package io.staithe.s3;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import io.staithe.s3.buffer.PartMemory;
import io.staithe.s3.client.ObjectHead;
import io.staithe.s3.client.S3Client;
import io.staithe.s3.credentials.CredentialsSource;
import io.staithe.s3.credentials.CredentialsSources;
import io.staithe.s3.object.BlobName;
import io.staithe.s3.object.BlobStream;
import io.staithe.s3.object.Blobs;
import io.staithe.s3.probe.Findings;
import io.staithe.s3.probe.Probe;
import io.staithe.s3.sweep.Keeper;
import io.staithe.s3.sweep.Sweep;
import io.staithe.s3.upload.Discarded;
import io.staithe.s3.upload.Uploads;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps blobs in a bucket of Amazon S3, or of a store that speaks its language, without ever copying one.
 *
 * <p>Thread-safe; any number of processes may use the same bucket and prefix. One for each is enough; whoever opened it
 * closes it.
 *
 * <pre>
 * blobs/sha256/1f/1f83....&lt;id&gt;          a blob of one part; sha256:1f83....&lt;id&gt; is its locator
 * blobs/sha256/1f/1f83....&lt;id&gt;.&lt;size&gt;   says that a blob of many parts, of that size, is in data/&lt;id&gt;
 * data/&lt;id&gt;                            a blob of many parts
 * uploads/...                             what uploads in progress need
 * keepers/...                             whose rows name the blobs
 * </pre>
 *
 * <p>Content of up to one part is put under its name once its digest is known: one request. Larger content leaves part by
 * part while it comes, to a key that says nothing, and a commit puts the parts together there. No key is ever used for
 * other bytes. What is committed is as durable as the store makes it.
 *
 * <p>Parts are gathered in memory that all uploads share; where it is in use, senders are held back. What fails is tried
 * again as often as the settings say, and a connection that breaks off in the middle of a blob is taken up where it broke.
 */
public final class S3BlobStore implements BlobStore {
    private static final Logger LOG = LoggerFactory.getLogger(S3BlobStore.class);

    private final S3Settings settings;
    private final S3Client client;
    private final Findings findings;
    private final Closing closing;
    private final Discarded discarded;
    private final PartMemory memory;
    private final Uploads uploads;
    private final Blobs blobs;

    private S3BlobStore(S3Settings settings, S3Client client, Findings findings, Closing closing) {
        this.settings = settings;
        this.client = client;
        this.findings = findings;
        this.closing = closing;
        this.discarded = new Discarded(client);
        this.blobs = new Blobs(client);
        this.memory = new PartMemory(settings.memoryBytes(), settings.memoryPatience());
        this.uploads = new Uploads(
                client,
                memory,
                settings.partBytes(),
                settings.parallelParts(),
                settings.threads().orElseGet(() -> ownThreads(closing)),
                discarded,
                settings.ids());
    }

    /**
     * Opens a store, after trying out what the bucket can do: a dozen small requests. Nothing is listed.
     *
     * @param settings which bucket, and how
     * @return the store
     * @throws IOException where the bucket is not there or may not be used, or would not keep blobs safe; the message says
     *     which
     */
    public static S3BlobStore connect(S3Settings settings) throws IOException {
        CredentialsSource opened = settings.credentials()
                .orElseGet(() -> CredentialsSources.in(settings.surroundings()).standard());
        Closing closing = new Closing();
        if (settings.credentials().isEmpty()) {
            closing.add(opened::close);
        }
        try {
            S3Client client = S3Client.open(settings.client(opened));
            closing.add(client::close);
            Findings findings = new Probe(client, settings.ids().next()).run();
            findings.shortcomings().forEach(words -> LOG.info("{}: {}", settings, words));
            return new S3BlobStore(settings, client.with(findings.traits()), findings, closing);
        } catch (IOException e) {
            closing.close();
            throw new IOException(settings + " cannot be used: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /**
     * What is different here for want of something in the store, for a log or a page.
     *
     * @return a sentence each; none where the store can do everything
     */
    public List<String> shortcomings() {
        return findings.shortcomings();
    }

    /** The memory for parts, so that a test sees that all of it comes back. */
    PartMemory memory() {
        return memory;
    }

    @Override
    public BlobUpload begin(DigestAlgorithm expected) {
        return uploads.begin(expected);
    }

    @Override
    public BlobUpload resume(Content state, long epoch) throws IOException {
        return uploads.resume(state, epoch);
    }

    @Override
    public InputStream open(String locator, ByteRange range) throws IOException {
        BlobName name = BlobName.parse(locator).orElseThrow(() -> new NoSuchFileException(locator));
        if (range.length() > 0) {
            return BlobStream.open(client, name.contentKey(), range);
        }
        ObjectHead head = client.head(name.contentKey()).orElseThrow(() -> new NoSuchFileException(locator));
        if (range.offset() > head.size()) {
            throw new EOFException(locator + " has " + head.size() + " bytes, and none at " + range.offset());
        }
        return InputStream.nullInputStream();
    }

    @Override
    public void delete(String locator) throws IOException {
        Optional<BlobName> name = BlobName.parse(locator);
        if (name.isPresent()) {
            blobs.delete(name.get());
        }
    }

    @Override
    public Optional<StoredBlob> find(Digest digest) throws IOException {
        return blobs.find(digest);
    }

    @Override
    public List<ListedBlob> list(Optional<String> after, int limit) throws IOException {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least 1, not " + limit);
        }
        return blobs.list(after, limit);
    }

    @Override
    public Optional<URI> presign(String locator, String method, Duration lifetime) throws IOException {
        Optional<BlobName> name = BlobName.parse(locator);
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(client.presign(method, name.get().contentKey(), lifetime));
    }

    @Override
    public int sweepUploads(Duration untouched, int limit) throws IOException {
        if (limit < 1) {
            throw new IllegalArgumentException("a sweep takes at least 1, not " + limit);
        }
        int swept = new Sweep(client, untouched, limit).run();
        discarded.flush();
        return swept;
    }

    @Override
    public Optional<String> keeper(String candidate) throws IOException {
        return BlobName.isId(candidate)
                ? new Keeper(client).of(candidate, settings.ids().next())
                : Optional.empty();
    }

    /** Deletes what was left to be deleted, and ends the threads and connections of the store. */
    @Override
    public void close() {
        try {
            discarded.flush();
        } catch (IOException e) {
            LOG.debug("unneeded objects could not be deleted and are left to be swept", e);
        }
        uploads.forget();
        closing.close();
    }

    private static Executor ownThreads(Closing closing) {
        ExecutorService threads = PartThreads.fresh();
        closing.add(threads::shutdown);
        return threads;
    }
}
