package io.staithe.s3.upload;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.failure.UnsupportedDigestAlgorithmException;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import io.staithe.s3.buffer.PartBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One claim of an upload to the bucket. */
final class S3Upload implements BlobUpload {
    private static final Logger LOG = LoggerFactory.getLogger(S3Upload.class);

    private final Workshop shop;
    private final UploadState recorded;
    private final long epoch;
    private final Pieces pieces;
    private final Gathered gathered;

    /** What was given as the state, where something was appended. */
    private @Nullable UploadState given;

    /** Whether bytes were appended that are in no state yet. */
    private boolean unsaved;

    /** Has seen exactly the bytes that were gathered, or is null. */
    private @Nullable MessageDigest hasher;

    private int statesGiven;
    private Stage stage = Stage.OPEN;

    private enum Stage {
        OPEN,
        BROKEN,
        GONE
    }

    S3Upload(Workshop shop, UploadState recorded, long epoch, @Nullable MessageDigest hasher) {
        this.shop = shop;
        this.recorded = recorded;
        this.epoch = epoch;
        this.hasher = hasher;
        this.pieces = new Pieces(shop);
        this.gathered = new Gathered(shop, recorded, epoch);
    }

    @Override
    public long offset() {
        return stage == Stage.OPEN ? gathered.size() : current().size();
    }

    @Override
    public long append(InputStream content) throws IOException {
        requireOpen();
        stage = Stage.BROKEN;
        long appended = 0;
        try (Appending appending = new Appending(shop, gathered, hasher)) {
            appended = appending.append(content);
            stage = Stage.OPEN;
        } catch (IOException e) {
            throw Lost.explained(e);
        } finally {
            giveUpWhereBroken();
        }
        unsaved |= appended > 0;
        return appended;
    }

    @Override
    public Content state() throws IOException {
        if (stage == Stage.OPEN && unsaved) {
            stage = Stage.BROKEN;
            try {
                save();
                stage = Stage.OPEN;
            } finally {
                giveUpWhereBroken();
            }
        }
        return current().encoded();
    }

    @Override
    public StoredBlob commit(Digest digest) throws IOException {
        requireOpen();
        DigestAlgorithm algorithm = digest.supportedAlgorithm()
                .orElseThrow(() -> new UnsupportedDigestAlgorithmException(digest.algorithm()));
        stage = Stage.BROKEN;
        MessageDigest running = algorithm == recorded.algorithm() ? hasher : null;
        hasher = null;
        try {
            StoredBlob blob = new Committing(shop, gathered, digest, algorithm).commit(running);
            discard();
            return blob;
        } catch (InvalidLayerException e) {
            removeQuietly();
            throw e;
        } catch (IOException e) {
            abortOwn();
            throw Lost.explained(e);
        } finally {
            gathered.close();
        }
    }

    @Override
    public void takeBack() throws IOException {
        stage = Stage.GONE;
        gathered.close();
        UploadState unrecorded = given;
        if (unrecorded != null) {
            forget(unrecorded);
            pieces.discard(unrecorded.pieces());
        }
        gathered.abortOwnMultipart();
    }

    @Override
    public void abort() throws IOException {
        boolean again = stage == Stage.GONE;
        stage = Stage.GONE;
        gathered.close();
        if (!again) {
            remove();
        }
    }

    @Override
    public void close() {
        if (stage == Stage.OPEN && !unsaved) {
            gathered.keepTail(current());
        }
        gathered.close();
        if (stage == Stage.OPEN) {
            stage = Stage.BROKEN;
        }
        hasher = null;
    }

    private UploadState current() {
        return given == null ? recorded : given;
    }

    private void save() throws IOException {
        statesGiven++;
        String piece = recorded.id() + "-" + epoch + "-" + statesGiven;
        UploadState next = pieces.fitted(gathered.state(pieces.store(piece, gathered.tail())), piece);
        UploadState before = current();
        forget(before);
        if (given != null) {
            pieces.discard(given.pieces());
        }
        given = next;
        unsaved = false;
        if (hasher != null) {
            shop.hashes().keep(next.encoded(), hasher);
        }
    }

    /** Whatever a state names is not needed any more. */
    private void discard() {
        stage = Stage.GONE;
        forgetAll();
        pieces.discard(allPieces());
    }

    private void remove() throws IOException {
        forgetAll();
        gathered.abortMultipart();
        pieces.delete(allPieces());
    }

    private void removeQuietly() {
        stage = Stage.GONE;
        try {
            remove();
        } catch (IOException e) {
            LOG.debug("the bytes of an upload could not be deleted and are left to be swept", e);
        }
    }

    private void giveUpWhereBroken() {
        if (stage == Stage.BROKEN) {
            gathered.close();
            abortOwn();
        }
    }

    private void abortOwn() {
        try {
            gathered.abortOwnMultipart();
        } catch (IOException e) {
            LOG.debug("the parts of an append that broke off are left to be swept", e);
        }
    }

    private List<String> allPieces() {
        List<String> all = new ArrayList<>(recorded.superseded());
        all.addAll(recorded.pieces());
        if (given != null) {
            all.addAll(given.pieces());
        }
        return all;
    }

    private void forgetAll() {
        forget(recorded);
        if (given != null) {
            forget(given);
        }
    }

    private void forget(UploadState state) {
        Content encoded = state.encoded();
        shop.hashes().forget(encoded);
        shop.memory().takeKept(encoded).ifPresent(PartBuffer::close);
    }

    private void requireOpen() {
        if (stage != Stage.OPEN) {
            throw new IllegalStateException("this claim of the upload has ended: resume the upload");
        }
    }
}
