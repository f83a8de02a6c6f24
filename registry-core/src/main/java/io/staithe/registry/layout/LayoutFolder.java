package io.staithe.registry.layout;

import com.fasterxml.jackson.core.JsonToken;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The files of a layout, for reading.
 *
 * <p>Names are made from digests, whose grammar knows neither separators nor dots. Symbolic links are followed as long as
 * they stay inside the layout, and only regular files are opened. Source: OCI image specification, "Image Layout".
 */
final class LayoutFolder {
    static final String MARKER = "oci-layout";
    static final String INDEX = "index.json";
    static final String BLOBS = "blobs";

    private static final int MAX_MARKER_BYTES = 4096;

    private final Path root;

    LayoutFolder(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** Whether there is a layout, of a version that is known. */
    boolean isLayout() throws IOException {
        Optional<Content> marker = small(MARKER, MAX_MARKER_BYTES);
        if (marker.isEmpty()) {
            return false;
        }
        String version = LayoutJson.read(MARKER, marker.get(), parser -> {
            String found = "";
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                boolean wanted = parser.currentName().equals("imageLayoutVersion");
                if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
                    found = parser.getText();
                }
                parser.skipChildren();
            }
            return found;
        });
        if (!version.startsWith("1.")) {
            throw new InvalidLayoutException(MARKER + " does not name version 1 of the image layout");
        }
        return true;
    }

    /** The entries of the index. */
    List<LayoutEntry> entries() throws IOException {
        Content index = index().orElseThrow(() -> new InvalidLayoutException("there is no " + INDEX));
        return IndexReader.entries(index);
    }

    /** The index as it is, where there is one. */
    Optional<Content> index() throws IOException {
        return small(INDEX, LayoutJson.MAX_BYTES);
    }

    /** How large a blob is, where it is there. */
    OptionalLong size(Digest digest) throws IOException {
        Optional<Path> file = regular(blob(digest));
        return file.isPresent() ? OptionalLong.of(Files.size(file.get())) : OptionalLong.empty();
    }

    /** Opens a blob, to be closed by the caller. */
    InputStream open(Digest digest) throws IOException {
        Path file = regular(blob(digest))
                .orElseThrow(() -> new InvalidLayoutException("the blob " + digest + " is missing"));
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Reads a small blob, of exactly this many bytes. */
    Content read(Digest digest, int size) throws IOException {
        try (InputStream stream = open(digest)) {
            byte[] bytes = stream.readNBytes(size);
            if (bytes.length < size || stream.read() >= 0) {
                throw new InvalidLayoutException(
                        "the blob " + digest + " does not have the " + size + " bytes it should");
            }
            return Content.wrapping(bytes);
        }
    }

    /** Where a blob is, or would be. */
    Path blob(Digest digest) throws InvalidLayoutException {
        if (digest.supportedAlgorithm().isEmpty()) {
            throw new InvalidLayoutException("the digest " + digest + " is of an algorithm that is not supported");
        }
        return root.resolve(BLOBS).resolve(digest.algorithm()).resolve(digest.encoded());
    }

    /** Refuses a path that leads out of the layout by a symbolic link. */
    Path inside(Path path) throws IOException {
        Path real = path.toRealPath();
        if (!real.startsWith(root.toRealPath())) {
            throw new InvalidLayoutException(root.relativize(path) + " leads out of the layout");
        }
        return real;
    }

    private Optional<Path> regular(Path path) throws IOException {
        try {
            Path real = inside(path);
            if (!Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isRegularFile()) {
                throw new InvalidLayoutException(root.relativize(path) + " is not a file");
            }
            return Optional.of(real);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Optional<Content> small(String name, int maxBytes) throws IOException {
        Optional<Path> file = regular(root.resolve(name));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(file.get(), LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = stream.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new InvalidLayoutException(name + " is larger than " + maxBytes + " bytes");
            }
            return Optional.of(Content.wrapping(bytes));
        }
    }
}
