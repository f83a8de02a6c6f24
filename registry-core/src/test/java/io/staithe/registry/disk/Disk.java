package io.staithe.registry.disk;

import io.staithe.registry.disk.Faults.Fault;
import io.staithe.registry.disk.Operation.Kind;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A disk behind a cache that a power cut empties.
 *
 * <p>What is promised is what POSIX and the file systems of Linux promise at least: forcing a file makes its bytes and its
 * length durable, and not its entry; forcing a folder makes its entries durable, and not what they lead to; a move is
 * done or not done, whole, and volatile until the folder it led to is forced. All else survives or does not, in any
 * combination: each block written, each new length, each entry. A force of the bytes alone promises nothing. A force that failed has forgotten what it should have
 * written, and whoever opened the file only then does not learn of it.
 *
 * <p>Thread-safe.
 */
public final class Disk {
    private static final int BLOCK_BYTES = 512;

    private final FolderNode root;
    private final PendingChanges pending = new PendingChanges();
    private final DiskFileSystem fileSystem = new DiskFileSystem(this);
    private volatile Faults faults = Faults.NONE;
    private volatile boolean off;
    private volatile long roomBytes = 1L << 40;
    private long millis = 1_000_000;

    private Disk(FolderNode root) {
        this.root = root;
    }

    /** A disk with nothing on it but its root. */
    public static Disk empty() {
        return new Disk(new FolderNode());
    }

    public Path path(String text) {
        return fileSystem.getPath(text);
    }

    /** Has the power on, with these faults from now on: for another process, where one was killed. */
    public synchronized void on(Faults next) {
        off = false;
        faults = next;
    }

    /** How much room there is, from now on. */
    public void room(long bytes) {
        roomBytes = bytes;
    }

    long room() {
        return roomBytes;
    }

    /** How many changes may survive a power cut now, or not. */
    public synchronized int pending() {
        return pending.size();
    }

    /** The disk as it is after a power cut that only these of the pending changes survive. This one stays as it is. */
    public synchronized Disk afterPowerCut(BitSet survivors) {
        Map<Node, Node> copies = new IdentityHashMap<>();
        UnaryOperator<Node> copy = node -> copies.computeIfAbsent(node, Node::copy);
        Disk after = new Disk((FolderNode) copy.apply(root));
        after.millis = millis;
        copyEntries(root, copy);
        pending.survive(survivors, copy);
        after.showPlatter(after.root);
        return after;
    }

    private static void copyEntries(FolderNode folder, UnaryOperator<Node> copy) {
        FolderNode target = (FolderNode) copy.apply(folder);
        folder.durable.forEach((name, child) -> target.durable.put(name, copy.apply(child)));
        for (Map<String, Node> entries : List.of(folder.durable, folder.shown)) {
            for (Node child : entries.values()) {
                if (child instanceof FolderNode inner) {
                    copyEntries(inner, copy);
                }
            }
        }
    }

    private void showPlatter(FolderNode folder) {
        folder.shown.putAll(folder.durable);
        for (Node child : folder.durable.values()) {
            child.modifiedMillis = millis;
            child.evict();
            if (child instanceof FolderNode inner) {
                showPlatter(inner);
            }
        }
    }

    synchronized Optional<Node> find(DiskPath path) {
        requirePower();
        Node node = root;
        for (String name : path.names()) {
            node = node instanceof FolderNode folder ? folder.shown.get(name) : null;
            if (node == null) {
                return Optional.empty();
            }
        }
        return Optional.of(node);
    }

    synchronized Node get(DiskPath path) throws NoSuchFileException {
        return find(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
    }

    FileNode createFile(DiskPath path) throws IOException {
        FileNode file = new FileNode();
        create(Kind.CREATE_FILE, path, file);
        return file;
    }

    void createFolder(DiskPath path) throws IOException {
        create(Kind.CREATE_FOLDER, path, new FolderNode());
    }

    private void create(Kind kind, DiskPath path, Node node) throws IOException {
        begin(kind, path);
        synchronized (this) {
            if (find(path).isPresent()) {
                throw new FileAlreadyExistsException(path.toString());
            }
            enter(path, node);
            touch(node);
        }
    }

    void write(DiskPath path, FileNode file, int at, byte[] bytes) throws IOException {
        begin(Kind.WRITE, path);
        synchronized (this) {
            for (int from = 0; from < bytes.length; ) {
                int to = Math.min(bytes.length, (at + from) / BLOCK_BYTES * BLOCK_BYTES + BLOCK_BYTES - at);
                pending.add(new Change.Write(file, at + from, Arrays.copyOfRange(bytes, from, to)));
                from = to;
            }
            file.shown.write(at, bytes);
            if (at + bytes.length > file.shown.length()) {
                setLength(file, at + bytes.length);
            }
            touch(file);
        }
    }

    void truncate(DiskPath path, FileNode file, int length) throws IOException {
        begin(Kind.TRUNCATE, path);
        synchronized (this) {
            if (length < file.shown.length()) {
                setLength(file, length);
                touch(file);
            }
        }
    }

    void move(DiskPath from, DiskPath to) throws IOException {
        begin(Kind.MOVE, from);
        synchronized (this) {
            Change arrival = enter(to, get(from));
            leave(from, Optional.of(arrival));
        }
    }

    void link(DiskPath existing, DiskPath link) throws IOException {
        begin(Kind.LINK, link);
        synchronized (this) {
            if (find(link).isPresent()) {
                throw new FileAlreadyExistsException(link.toString());
            }
            enter(link, get(existing));
        }
    }

    void delete(DiskPath path) throws IOException {
        begin(Kind.DELETE, path);
        synchronized (this) {
            if (get(path) instanceof FolderNode folder && !folder.shown.isEmpty()) {
                throw new DirectoryNotEmptyException(path.toString());
            }
            leave(path, Optional.empty());
        }
    }

    /** Returns how many failures whoever forces has learnt of. */
    int force(DiskPath path, Node node, boolean bytesOnly, int failuresKnown) {
        Fault fault = ask(bytesOnly ? Kind.FORCE_BYTES : Kind.FORCE, path);
        synchronized (this) {
            if (fault == Fault.FAILED || fault == Fault.FAILED_AND_EVICTED) {
                pending.drop(node);
                node.failures++;
                if (fault == Fault.FAILED_AND_EVICTED) {
                    node.evict();
                }
            } else if (fault == Fault.NONE && !bytesOnly && node.failures == failuresKnown) {
                pending.settle(node);
            }
            return node.failures;
        }
    }

    private Change enter(DiskPath path, Node node) throws IOException {
        FolderNode folder = folderOf(path);
        Change change = new Change.Enter(folder, path.name(), node);
        folder.shown.put(path.name(), node);
        pending.add(change);
        return change;
    }

    private void leave(DiskPath path, Optional<Change> moved) throws IOException {
        FolderNode folder = folderOf(path);
        Node child = folder.shown.remove(path.name());
        pending.add(new Change.Leave(folder, path.name(), child, moved));
    }

    private FolderNode folderOf(DiskPath path) throws IOException {
        if (get(path.folder()) instanceof FolderNode folder) {
            return folder;
        }
        throw new NotDirectoryException(path.folder().toString());
    }

    private void setLength(FileNode file, int length) {
        file.shown.setLength(length);
        pending.add(new Change.Length(file, length));
    }

    private void touch(Node node) {
        node.modifiedMillis = ++millis;
    }

    private void begin(Kind kind, DiskPath path) throws IOException {
        if (ask(kind, path) == Fault.FAILED) {
            throw new IOException("Input/output error: " + path);
        }
    }

    /** Not under the lock: who decides may wait for others, who use the disk. */
    private Fault ask(Kind kind, DiskPath path) {
        requirePower();
        Fault fault = faults.at(new Operation(kind, path.toString()));
        if (fault == Fault.POWER_CUT) {
            off = true;
        }
        requirePower();
        return fault;
    }

    private void requirePower() {
        if (off) {
            throw new PowerCut();
        }
    }
}
