package io.staithe.registry.disk;

import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A path on a {@link Disk}, in the grammar of the paths of this machine. */
final class DiskPath implements Path {
    private final DiskFileSystem disk;
    private final Path text;

    DiskPath(DiskFileSystem disk, Path text) {
        this.disk = disk;
        this.text = text;
    }

    static DiskPath of(Path path) {
        if (path instanceof DiskPath own) {
            return own;
        }
        throw new ProviderMismatchException(path.toString());
    }

    Disk disk() {
        return disk.disk();
    }

    /** The names on the way from the root. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        text.toAbsolutePath().forEach(name -> names.add(name.toString()));
        return names;
    }

    String name() {
        return Objects.requireNonNull(text.getFileName()).toString();
    }

    DiskPath folder() {
        return new DiskPath(disk, Objects.requireNonNull(text.getParent()));
    }

    private Path text(Path other) {
        return of(other).text;
    }

    private @Nullable DiskPath wrap(@Nullable Path path) {
        return path == null ? null : new DiskPath(disk, path);
    }

    @Override
    public DiskFileSystem getFileSystem() {
        return disk;
    }

    @Override
    public boolean isAbsolute() {
        return text.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return wrap(text.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return wrap(text.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return wrap(text.getParent());
    }

    @Override
    public int getNameCount() {
        return text.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return new DiskPath(disk, text.getName(index));
    }

    @Override
    public Path subpath(int beginIndex, int endIndex) {
        return new DiskPath(disk, text.subpath(beginIndex, endIndex));
    }

    @Override
    public boolean startsWith(Path other) {
        return text.startsWith(text(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return text.endsWith(text(other));
    }

    @Override
    public Path normalize() {
        return new DiskPath(disk, text.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return new DiskPath(disk, text.resolve(text(other)));
    }

    @Override
    public Path relativize(Path other) {
        return new DiskPath(disk, text.relativize(text(other)));
    }

    @Override
    public URI toUri() {
        return URI.create("disk:" + text);
    }

    @Override
    public Path toAbsolutePath() {
        return new DiskPath(disk, text.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return toAbsolutePath();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("nobody watches a disk");
    }

    @Override
    public int compareTo(Path other) {
        return text.compareTo(text(other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DiskPath path && path.disk == disk && path.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
