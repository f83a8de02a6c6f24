package io.staithe.registry.file;

import io.staithe.registry.digest.DigestAlgorithm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where everything lies below the store's folder. */
record Folders(Path root) {
    private static final int LAYOUT = 1;
    private static final Pattern MARKER = Pattern.compile("\\s*\\{\\s*\"layout\"\\s*:\\s*([0-9]{1,9})\\s*}\\s*");
    private static final int SHARD_CHARS = 2;

    Path uploads() {
        return root.resolve("uploads");
    }

    Path blobs() {
        return root.resolve("blobs");
    }

    Path blobs(DigestAlgorithm algorithm) {
        return blobs().resolve(algorithm.prefix());
    }

    Path shard(Locator locator) {
        return blobs().resolve(locator.digest().algorithm())
                .resolve(locator.digest().encoded().substring(0, SHARD_CHARS));
    }

    Path object(Locator locator) {
        return shard(locator).resolve(locator.fileName());
    }

    /** Creates what is missing, and refuses what a newer version has laid out. */
    void prepare(Durably durably, String uniqueId) throws IOException {
        Path marker = root.resolve("layout.json");
        boolean fresh = !Files.exists(marker);
        if (fresh) {
            createRoot();
        } else {
            check(marker);
        }
        durably.folder(blobs());
        durably.folder(uploads());
        if (fresh) {
            byte[] text = ("{\"layout\": " + LAYOUT + "}\n").getBytes(StandardCharsets.US_ASCII);
            Durably.write(marker, uploads().resolve(uniqueId), text);
        }
    }

    private void createRoot() throws IOException {
        boolean existed = Files.isDirectory(root);
        Durably.createFolders(root);
        Path parent = root.getParent();
        if (existed && parent != null) {
            try {
                // An opening that was killed may have created the folder and not come to this.
                Durably.entries(parent);
            } catch (AccessDeniedException e) {
                // Then it was not us who created it, and whoever did answers for its entry.
                return;
            }
        }
    }

    private static void check(Path marker) throws IOException {
        Matcher text = MARKER.matcher(Files.readString(marker, StandardCharsets.US_ASCII));
        if (!text.matches()) {
            throw new IOException("not the marker of a blob store: " + marker);
        }
        if (Integer.parseInt(text.group(1)) > LAYOUT) {
            throw new IOException("written by a newer version, layout " + text.group(1) + ": " + marker);
        }
    }
}
