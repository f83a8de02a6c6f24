package io.staithe.registry.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.disk.Faults.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DiskTest {
    private final Disk disk = Disk.empty();
    private final Path file = disk.path("/file");
    private final Path folder = disk.path("/folder");

    @Test
    void whatIsWrittenIsShown() throws IOException {
        Files.writeString(file, "one");
        Files.writeString(file, "two", StandardOpenOption.APPEND);
        assertThat(file).hasContent("onetwo").hasSize(6);
    }

    @Test
    void aFileNeedsItsForceAndThatOfItsFolder() throws IOException {
        Files.writeString(file, "text");
        assertThat(afterCut(file)).doesNotExist();
        force(disk.path("/"));
        assertThat(afterCut(file)).isEmptyFile();
        force(file);
        assertThat(afterCut(file)).hasContent("text");
    }

    @Test
    void aForceOfTheBytesAlonePromisesNothing() throws IOException {
        Files.writeString(file, "text");
        force(disk.path("/"));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(false);
        }
        assertThat(afterCut(file)).isEmptyFile();
    }

    @Test
    void aFolderNeedsTheForceOfTheOneAboveIt() throws IOException {
        Files.createDirectory(folder);
        Path inner = Files.createDirectory(folder.resolve("inner"));
        force(folder);
        assertThat(afterCut(folder)).doesNotExist();
        force(disk.path("/"));
        assertThat(afterCut(inner)).isDirectory();
    }

    @Test
    void blocksLengthsAndEntriesSurviveInAnyCombination() throws IOException {
        Files.createFile(file);
        force(disk.path("/"));
        Files.writeString(file, "a".repeat(512) + "b".repeat(512));
        Set<String> seen = new TreeSet<>();
        for (long bits = 0; bits < 1L << disk.pending(); bits++) {
            Disk after = disk.afterPowerCut(BitSet.valueOf(new long[] {bits}));
            seen.add(Files.readString(after.path("/file")).replaceAll("(.)\\1*", "$1"));
        }
        assertThat(seen).containsExactlyInAnyOrder("", "\0", "a\0", "\0b", "ab");
    }

    @Test
    void aMoveIsNeverHalfDoneAndMayLeaveBothNames() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(file, "text");
        force(file);
        force(disk.path("/"));
        Path target = Files.move(file, folder.resolve("target"), StandardCopyOption.ATOMIC_MOVE);
        assertThat(afterCut(file)).hasContent("text");
        assertThat(afterCut(target)).doesNotExist();

        force(disk.path("/"));
        assertThat(afterCut(file)).as("not gone before it has arrived").hasContent("text");

        force(folder);
        assertThat(afterCut(file)).hasContent("text");
        assertThat(afterCut(target)).hasContent("text");

        force(disk.path("/"));
        assertThat(afterCut(file)).doesNotExist();
        assertThat(afterCut(target)).hasContent("text");
    }

    @Test
    void whatAFailedForceDroppedALaterOneDoesNotWrite() throws IOException {
        Files.writeString(file, "text");
        force(disk.path("/"));
        disk.on(Faults.at(1, Operation::isSync, Fault.FAILED));
        assertThatIOException().isThrownBy(() -> force(file));
        force(file);
        assertThat(file).hasContent("text");
        assertThat(afterCut(file)).isEmptyFile();
    }

    @Test
    void evictedPagesAreReadFromThePlatter() throws IOException {
        Files.writeString(file, "text");
        disk.on(Faults.at(1, Operation::isSync, Fault.FAILED_AND_EVICTED));
        assertThatIOException().isThrownBy(() -> force(file));
        assertThat(file).isEmptyFile();
    }

    @Test
    void whoHadItOpenLearnsOfAFailureOnce() throws IOException {
        Files.writeString(file, "text");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            disk.on(Faults.at(1, Operation::isSync, Fault.FAILED));
            assertThatIOException().isThrownBy(() -> force(file));
            force(file);
            assertThatIOException().isThrownBy(() -> channel.force(true));
            channel.force(true);
        }
    }

    @Test
    void withoutPowerNothingWorks() throws IOException {
        disk.on(Faults.powerCutAt(2));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(1))).isInstanceOf(PowerCut.class);
        }
        assertThatThrownBy(() -> Files.exists(file)).isInstanceOf(PowerCut.class);
        disk.on(Faults.NONE);
        assertThat(file).isEmptyFile();
    }

    @Test
    void aLinkIsOneMoreNameWhichIsDurableByItself() throws IOException {
        Path link = disk.path("/link");
        Files.writeString(file, "text");
        force(file);
        Files.createLink(link, file);
        assertThatThrownBy(() -> Files.createLink(link, file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(afterCut(link)).doesNotExist();

        force(disk.path("/"));
        Files.delete(file);

        assertThat(link).hasContent("text");
        assertThat(afterCut(link)).hasContent("text");
    }

    private Path afterCut(Path path) {
        return disk.afterPowerCut(new BitSet()).path(path.toString());
    }

    private static void force(Path path) throws IOException {
        StandardOpenOption option = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
