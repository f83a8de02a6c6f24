package io.staithe.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KeeperTest extends FileStoreFixture {
    @Test
    void theKeeperIsInAFileOfThatName() throws IOException {
        store.keeper("one");
        assertThat(keeper()).hasContent("one\n");
        assertThat(in(uploads())).isEmpty();
    }

    @Test
    void nobodyIsRecordedAtOpening() {
        assertThat(keeper()).doesNotExist();
    }

    @Test
    void whoeverDeletesTheFileMakesRoomForAnother() throws IOException {
        store.keeper("one");
        Files.delete(keeper());
        assertThat(store.keeper("other")).contains("other");
    }

    @Test
    void aFileThatNamesNobodyMakesNobodyTheKeeper() throws IOException {
        Files.writeString(keeper(), " \n");
        assertThatIOException().isThrownBy(() -> store.keeper("one")).withMessageContaining("keeper");
        assertThat(in(uploads())).isEmpty();
    }

    private Path keeper() {
        return folder.resolve("keeper");
    }
}
