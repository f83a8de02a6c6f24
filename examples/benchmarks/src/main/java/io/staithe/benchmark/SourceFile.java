package io.staithe.benchmark;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Random;

/** A file in memory from which a client pushes. Used by one thread. */
public final class SourceFile {
    private static final int CHUNK = 1 << 20;

    private final Path file;
    private final Random random;
    private Digest digest;

    /** Fills a file with a multiple of a mebibyte that no compression shortens. */
    public SourceFile(Path file, int mebibytes, Random random) throws IOException {
        this.file = file;
        this.random = random;
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < mebibytes; i++) {
                random.nextBytes(chunk);
                out.write(chunk);
            }
        }
        digest = hashed();
    }

    public Path file() {
        return file;
    }

    public Digest digest() {
        return digest;
    }

    public long size() throws IOException {
        return Files.size(file);
    }

    /** Makes it content nobody has seen. */
    public void renew() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(
                    ByteBuffer.allocate(Long.BYTES).putLong(random.nextLong()).flip(), 0);
        }
        digest = hashed();
    }

    private Digest hashed() throws IOException {
        MessageDigest hasher = DigestAlgorithm.SHA256.newHasher();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                hasher.update(chunk, 0, read);
            }
        }
        return DigestAlgorithm.SHA256.finish(hasher);
    }
}
