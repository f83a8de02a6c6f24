package io.staithe.registry.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** An open file, or an open folder, which can only be forced. */
final class DiskChannel extends FileChannel {
    private final DiskPath path;
    private final Node node;
    private final boolean reading;
    private final boolean writing;
    private final boolean appending;
    private int failuresKnown;
    private long position;

    DiskChannel(DiskPath path, Node node, Set<? extends OpenOption> options) {
        this.path = path;
        this.node = node;
        this.appending = options.contains(StandardOpenOption.APPEND);
        this.writing = appending || options.contains(StandardOpenOption.WRITE);
        this.reading = options.contains(StandardOpenOption.READ) || !writing;
        this.failuresKnown = node.failures;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int read = read(target, position);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public int read(ByteBuffer target, long at) throws IOException {
        if (!reading) {
            throw new NonReadableChannelException();
        }
        synchronized (path.disk()) {
            return file().shown.read(Math.toIntExact(at), target);
        }
    }

    @Override
    public synchronized int write(ByteBuffer source) throws IOException {
        if (appending) {
            position = size();
        }
        int written = write(source, position);
        position += written;
        return written;
    }

    @Override
    public int write(ByteBuffer source, long at) throws IOException {
        if (!writing) {
            throw new NonWritableChannelException();
        }
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        path.disk().write(path, file(), Math.toIntExact(at), bytes);
        return bytes.length;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long next) {
        position = next;
        return this;
    }

    @Override
    public long size() throws IOException {
        synchronized (path.disk()) {
            return file().shown.length();
        }
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        path.disk().truncate(path, file(), Math.toIntExact(size));
        position = Math.min(position, size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        int failures = path.disk().force(path, node, !metaData, failuresKnown);
        if (failures != failuresKnown) {
            failuresKnown = failures;
            throw new IOException("Input/output error: " + path);
        }
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
        throw new UnsupportedOperationException("nobody scatters");
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw new UnsupportedOperationException("nobody gathers");
    }

    @Override
    public long transferTo(long at, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException("nobody transfers");
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long at, long count) {
        throw new UnsupportedOperationException("nobody transfers");
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long at, long size) {
        throw new UnsupportedOperationException("nobody maps");
    }

    @Override
    public FileLock lock(long at, long size, boolean shared) {
        throw new UnsupportedOperationException("nobody locks");
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) {
        throw new UnsupportedOperationException("nobody locks");
    }

    @Override
    protected void implCloseChannel() {
        return;
    }

    private FileNode file() throws IOException {
        if (node instanceof FileNode file) {
            return file;
        }
        throw new IOException("Is a directory: " + path);
    }
}
