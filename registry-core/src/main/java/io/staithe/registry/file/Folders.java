package io.staithe.registry.file;

import io.staithe.registry.digest.DigestAlgorithm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            durably.folders(root);
        } else {
            check(marker);
        }
        // Also where nothing is missing: an opening that was killed may have created all of it and not come to the
        // sync.
        try (FolderChange names = FolderChange.in(root)) {
            names.create(blobs());
            names.create(uploads());
            if (fresh) {
                names.moveIn(draft(uniqueId, "{\"layout\": " + LAYOUT + "}\n"), marker);
            }
            names.sync();
        }
    }

    /** A file whose bytes are synced: written elsewhere first, it gets its name with all of them or not at all. */
    Path draft(String uniqueId, String text) throws IOException {
        Path draft = uploads().resolve(uniqueId);
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        Durably.contents(draft);
        return draft;
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
