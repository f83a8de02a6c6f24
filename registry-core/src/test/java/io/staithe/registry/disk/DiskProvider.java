package io.staithe.registry.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries what {@link java.nio.file.Files} asks for to the {@link Disk} of the path. */
final class DiskProvider extends FileSystemProvider {
    static final DiskProvider INSTANCE = new DiskProvider();

    private DiskProvider() {}

    @Override
    public String getScheme() {
        return "disk";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException("make a Disk");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException("ask the Disk");
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException("ask the Disk");
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        DiskPath own = DiskPath.of(path);
        Optional<Node> found = own.disk().find(own);
        if (found.isPresent() && options.contains(StandardOpenOption.CREATE_NEW)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        boolean mayCreate =
                options.contains(StandardOpenOption.CREATE) || options.contains(StandardOpenOption.CREATE_NEW);
        if (found.isEmpty() && !mayCreate) {
            throw new NoSuchFileException(path.toString());
        }
        Node node = found.isPresent() ? found.get() : own.disk().createFile(own);
        DiskChannel channel = new DiskChannel(own, node, options);
        if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.truncate(0);
        }
        return channel;
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DiskPath own = DiskPath.of(folder);
        if (!(own.disk().get(own) instanceof FolderNode node)) {
            throw new NotDirectoryException(folder.toString());
        }
        List<Path> entries = node.shown.keySet().stream().map(folder::resolve).toList();
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return entries.iterator();
            }

            @Override
            public void close() {
                return;
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        DiskPath own = DiskPath.of(folder);
        own.disk().createFolder(own);
    }

    @Override
    public void delete(Path path) throws IOException {
        DiskPath own = DiskPath.of(path);
        own.disk().delete(own);
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException("nobody copies");
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        DiskPath own = DiskPath.of(source);
        own.disk().move(own, DiskPath.of(target));
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        DiskPath own = DiskPath.of(existing);
        own.disk().link(own, DiskPath.of(link));
    }

    @Override
    public boolean isSameFile(Path path, Path other) {
        return path.toAbsolutePath().equals(other.toAbsolutePath());
    }

    @Override
    public boolean isHidden(Path path) {
        return false;
    }

    @Override
    public FileStore getFileStore(Path path) {
        return new DiskStore(DiskPath.of(path).disk());
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        DiskPath own = DiskPath.of(path);
        own.disk().get(own);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        DiskPath own = DiskPath.of(path);
        return type.cast(DiskAttributes.of(own.disk().get(own)));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException("ask for BasicFileAttributes");
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException("a disk has no attributes");
    }
}
