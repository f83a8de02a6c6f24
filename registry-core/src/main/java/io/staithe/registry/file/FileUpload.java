package io.staithe.registry.file;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.failure.UnsupportedDigestAlgorithmException;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * One claim of an upload to files.
 *
 * <p>The last file is written further in place only where nobody else can still be writing to it: it is this claim's own,
 * or the claims in a row since it was created each recorded what they wrote. Only such a file becomes the object as it
 * is; in every other case the recorded bytes are copied, so that a claim that was given up long ago has no way to the
 * object's bytes.
 */
final class FileUpload implements BlobUpload {
    private final Workshop shop;
    private final SegmentFiles files;
    private final long epoch;

    private final UploadState recorded;
    private UploadState state;
    /** Has seen exactly the bytes of the state, or is null. */
    private @Nullable MessageDigest hasher;
    /** Whether nobody else can write to the last file any more. */
    private boolean sole;
    /** Whether a sync may have failed, after which only bytes that are written again can be trusted. */
    private boolean suspect;

    /** Whether the append in progress has changed a file. */
    private boolean touched;

    private Stage stage = Stage.OPEN;

    private enum Stage {
        OPEN,
        BROKEN,
        GONE
    }

    FileUpload(Workshop shop, UploadState state, long epoch, @Nullable MessageDigest hasher) {
        this.shop = shop;
        this.files = new SegmentFiles(shop);
        this.recorded = state;
        this.state = state;
        this.epoch = epoch;
        this.hasher = hasher;
        this.sole = epoch == state.epoch() + 1;
    }

    @Override
    public long offset() {
        return state.size();
    }

    @Override
    public Content state() {
        return state.encoded();
    }

    @Override
    public long append(InputStream content) throws IOException {
        requireOpen();
        stage = Stage.BROKEN;
        boolean inPlace = sole && !state.segments().isEmpty();
        touched = false;
        UploadState base = inPlace ? state : withFileOfOurOwn();
        long appended = 0;
        try {
            appended = shop.inflow().pour(content, () -> openLast(base), hasher);
            stage = Stage.OPEN;
        } finally {
            if (touched && appended == 0) {
                files.takeBack(base, inPlace);
            }
        }
        // After an append of nothing the claim stays unrecorded, so that the next one finds it contested and keeps
        // away.
        if (appended > 0) {
            advance(base.grown(epoch, appended));
        }
        return appended;
    }

    @Override
    public StoredBlob commit(Digest digest) throws IOException {
        requireOpen();
        DigestAlgorithm algorithm = digest.supportedAlgorithm()
                .orElseThrow(() -> new UnsupportedDigestAlgorithmException(digest.algorithm()));
        boolean asItIs = sole && !suspect && state.segments().size() == 1 && files.isExact(state);
        suspect = true;
        StoredBlob blob = asItIs ? commitAsItIs(digest, algorithm) : commitCopy(digest, algorithm);
        discard();
        return blob;
    }

    @Override
    public void takeBack() {
        if (stage != Stage.GONE && !state.equals(recorded)) {
            boolean ourOwnFile = state.last().epoch() == epoch;
            files.takeBack(ourOwnFile ? state : recorded, !ourOwnFile);
            shop.hashes().forget(state.encoded());
        }
        stage = Stage.GONE;
    }

    @Override
    public void abort() throws IOException {
        stage = Stage.GONE;
        shop.hashes().forget(state.encoded());
        files.delete(state);
    }

    @Override
    public void close() {
        if (stage == Stage.OPEN) {
            stage = Stage.BROKEN;
        }
        hasher = null;
    }

    private FileChannel openLast(UploadState base) throws IOException {
        FileChannel channel = files.openLast(base);
        touched = true;
        return channel;
    }

    private UploadState withFileOfOurOwn() throws IOException {
        if (state.segments().size() < UploadState.MAX_SEGMENTS) {
            return state.continuedBy(epoch);
        }
        UploadState gathered = state.gatheredBy(epoch);
        files.gather(state, files.last(gathered), null);
        touched = true;
        // It has not seen what was read back from the disk just now.
        hasher = null;
        return gathered;
    }

    private void advance(UploadState next) {
        Content before = state.encoded();
        state = next;
        sole = true;
        if (hasher != null) {
            shop.hashes().forget(before);
            shop.hashes().keep(state.encoded(), hasher);
        }
    }

    private StoredBlob commitAsItIs(Digest digest, DigestAlgorithm algorithm) throws IOException {
        MessageDigest running = hasher;
        hasher = null;
        if (running == null || algorithm != state.algorithm()) {
            running = algorithm.newHasher();
            files.hash(state, running);
        }
        return place(files.last(state), digest, algorithm.finish(running));
    }

    private StoredBlob commitCopy(Digest digest, DigestAlgorithm algorithm) throws IOException {
        Path copy = shop.folders().uploads().resolve(files.freshId());
        try {
            MessageDigest copied = algorithm.newHasher();
            files.gather(state, copy, copied);
            return place(copy, digest, algorithm.finish(copied));
        } finally {
            SegmentFiles.deleteQuietly(copy);
        }
    }

    private StoredBlob place(Path file, Digest wanted, Digest actual) throws IOException {
        if (!actual.equals(wanted)) {
            discard();
            throw new InvalidLayerException(wanted, actual);
        }
        Locator locator = new Locator(actual, files.freshId());
        Path target = shop.folders().object(locator);
        shop.durably().folder(shop.folders().blobs(algorithmOf(actual)));
        shop.durably().folder(shop.folders().shard(locator));
        shop.durably().place(file, target);
        return new StoredBlob(actual, state.size(), locator.toString());
    }

    private static DigestAlgorithm algorithmOf(Digest digest) {
        return digest.supportedAlgorithm().orElseThrow();
    }

    /** Deletes what is left; what cannot be deleted now is left to the sweep. */
    private void discard() {
        stage = Stage.GONE;
        shop.hashes().forget(state.encoded());
        files.deleteQuietly(state);
    }

    private void requireOpen() {
        if (stage != Stage.OPEN) {
            throw new IllegalStateException("this claim of the upload has ended: resume the upload");
        }
    }
}
