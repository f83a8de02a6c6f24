package io.staithe.registry.file;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.StoredBlob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store in a folder that a test may look into. */
abstract class FileStoreFixture {
    @TempDir
    Path folder;

    FileSystemBlobStore store;

    @BeforeEach
    void openStore() throws IOException {
        store = FileSystemBlobStore.open(folder);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    static byte[] bytes(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    static Digest sha256(byte[] content) {
        return DigestAlgorithm.SHA256.digest(content);
    }

    Content begunWith(byte[] content) throws IOException {
        BlobUpload upload = store.begin(DigestAlgorithm.SHA256);
        upload.append(stream(content));
        return upload.state();
    }

    StoredBlob push(byte[] content) throws IOException {
        return store.resume(begunWith(content), 1).commit(sha256(content));
    }

    byte[] read(StoredBlob blob) throws IOException {
        try (InputStream in = store.open(blob.locator(), ByteRange.all(blob.size()))) {
            return in.readAllBytes();
        }
    }

    Path uploads() {
        return folder.resolve("uploads");
    }

    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    Path onlyUpload() throws IOException {
        List<Path> files = in(uploads());
        if (files.size() != 1) {
            throw new AssertionError("not one file: " + files);
        }
        return files.get(0);
    }
}
