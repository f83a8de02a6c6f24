package io.staithe.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest extends FileStoreFixture {
    @Test
    void anObjectLiesInItsShardUnderTheNameItsLocatorTells() throws IOException {
        StoredBlob blob = push(bytes(1, 10));
        String name = blob.locator().substring("sha256:".length());
        assertThat(name).startsWith(blob.digest().encoded() + ".");
        assertThat(folder.resolve("blobs/sha256").resolve(name.substring(0, 2)).resolve(name))
                .hasBinaryContent(bytes(1, 10))
                .isEqualTo(store.file(blob.locator()).orElseThrow());
        assertThat(in(uploads())).isEmpty();
    }

    @Test
    void foldersAboveTheStoreAreCreated() throws IOException {
        Path deep = folder.resolve("a/b/c");
        FileSystemBlobStore.open(deep).close();
        assertThat(deep.resolve("layout.json")).hasContent("{\"layout\": 1}\n");
        FileSystemBlobStore.open(deep).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"layout\": 2}", "{\"layout\": 999999999}", "", "{}", "{\"layout\": -1}", "junk"})
    void aFolderOfAnotherLayoutIsRefused(String marker) throws IOException {
        Files.writeString(folder.resolve("layout.json"), marker);
        assertThatIOException().isThrownBy(() -> FileSystemBlobStore.open(folder));
    }

    @Test
    void aCopyWithoutUploadsCanBeOpened() throws IOException {
        StoredBlob blob = push(bytes(1, 10));
        Files.delete(uploads());
        try (FileSystemBlobStore copy = FileSystemBlobStore.open(folder)) {
            assertThat(copy.find(blob.digest())).contains(blob);
            copy.begin(DigestAlgorithm.SHA256).append(stream(bytes(1, 10)));
        }
    }

    @Test
    void aFileInPlaceOfAFolderIsNoStore() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatIOException().isThrownBy(() -> FileSystemBlobStore.open(file));
    }

    @Test
    void whatSomebodyElsePutIntoAShardIsPassedOver() throws IOException {
        StoredBlob blob = push(bytes(1, 10));
        Path object = store.file(blob.locator()).orElseThrow();
        Path shard = object.getParent();
        Files.createFile(shard.resolve(".DS_Store"));
        Files.createFile(shard.resolve(blob.digest().encoded()));
        Files.createFile(shard.resolve(blob.digest().encoded() + ".UPPER"));
        Files.createDirectory(shard.resolve(blob.digest().encoded() + ".0"));
        Files.createSymbolicLink(shard.resolve(blob.digest().encoded() + ".00"), object);
        Path other = folder.resolve("blobs/sha256/zz");
        Files.createDirectory(other);
        Files.copy(object, other.resolve(object.getFileName()));

        assertThat(store.list(Optional.empty(), 10))
                .extracting(ListedBlob::blob)
                .containsExactly(blob);
        assertThat(store.find(blob.digest())).contains(blob);
    }

    @Test
    void aSymbolicLinkIsNoObject() throws IOException {
        StoredBlob blob = push(bytes(1, 10));
        Path object = store.file(blob.locator()).orElseThrow();
        Path secret = Files.writeString(folder.resolve("secret"), "0123456789");
        Files.delete(object);
        Files.createSymbolicLink(object, secret);

        assertThatThrownBy(() -> store.open(blob.locator(), new ByteRange(0, 10)))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(store.file(blob.locator())).isEmpty();
        store.delete(blob.locator());
        assertThat(secret).exists();
    }

    @Test
    void anObjectThatLostBytesIsAFailureAndNotAShortAnswer() throws IOException {
        StoredBlob blob = push(bytes(1, 10));
        Files.write(store.file(blob.locator()).orElseThrow(), bytes(1, 9));
        assertThatIOException().isThrownBy(() -> store.open(blob.locator(), ByteRange.all(10)));
    }

    @Test
    void anIdThatCannotNameAFileIsRefused() throws IOException {
        try (FileSystemBlobStore odd = FileSystemBlobStore.open(folder, 0, () -> "../x")) {
            assertThatThrownBy(() -> odd.begin(DigestAlgorithm.SHA256)).isInstanceOf(IllegalStateException.class);
        }
    }
}
