package io.staithe.registry.layout;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InvalidLayerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Writes into a layout: every file in a folder of its own first, whence it is moved in one step.
 *
 * <p>The index comes last, so that it never lists what is not there. Closing it deletes what was not moved.
 */
final class LayoutDraft implements AutoCloseable {
    private static final Content MARKER =
            Content.wrapping("{\"imageLayoutVersion\":\"1.0.0\"}".getBytes(StandardCharsets.US_ASCII));

    private final LayoutFolder layout;
    private final Path drafts;
    private int names;
    private int newBlobs;
    private long newBytes;

    private LayoutDraft(LayoutFolder layout, Path drafts) {
        this.layout = layout;
        this.drafts = drafts;
    }

    static LayoutDraft begin(LayoutFolder layout) throws IOException {
        Files.createDirectories(layout.root());
        boolean old = layout.isLayout();
        if (!old && layout.index().isPresent()) {
            throw new InvalidLayoutException("the folder has an index.json and no oci-layout");
        }
        if (layout.index().isPresent()) {
            layout.entries();
        }
        LayoutDraft draft = new LayoutDraft(layout, Files.createTempDirectory(layout.root(), ".staithe-"));
        if (!old) {
            draft.place(MARKER, layout.root().resolve(LayoutFolder.MARKER));
        }
        return draft;
    }

    /** Whether a blob of this size is there already, so that it need not be written. */
    boolean has(Digest digest, long size) throws IOException {
        return layout.size(digest).equals(OptionalLong.of(size));
    }

    /** Writes a blob, whose bytes are verified on the way. */
    void blob(Digest digest, InputStream bytes) throws IOException {
        Path target = layout.blob(digest);
        Path folder = Objects.requireNonNull(target.getParent());
        Files.createDirectories(folder);
        layout.inside(folder);
        DigestAlgorithm algorithm = digest.supportedAlgorithm().orElseThrow();
        MessageDigest hasher = algorithm.newHasher();
        Path draft = write(new DigestInputStream(bytes, hasher));
        Digest actual = algorithm.finish(hasher);
        if (!actual.equals(digest)) {
            throw new InvalidLayerException(digest, actual);
        }
        newBytes += Files.size(draft);
        newBlobs++;
        move(draft, target);
    }

    /** Adds entries to the index; the last thing to be done. */
    void index(Collection<LayoutEntry> added) throws IOException {
        place(new IndexMerge(added).into(layout.index()), layout.root().resolve(LayoutFolder.INDEX));
    }

    int newBlobs() {
        return newBlobs;
    }

    long newBytes() {
        return newBytes;
    }

    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(drafts)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(drafts);
    }

    private void place(Content content, Path target) throws IOException {
        move(write(content.stream()), target);
    }

    private Path write(InputStream bytes) throws IOException {
        Path draft = drafts.resolve(Integer.toString(names++));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                OutputStream file = Channels.newOutputStream(channel)) {
            bytes.transferTo(file);
            channel.force(true);
        }
        return draft;
    }

    private static void move(Path draft, Path target) throws IOException {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
