package io.staithe.quickstart;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads the blobs out of an image layout in a tar file, as Jib writes it; it knows as much of tar as that needs. */
final class ImageTar {
    private static final int BLOCK = 512;
    private static final String BLOBS = "blobs/sha256/";

    private ImageTar() {}

    static Map<Digest, Content> blobs(Path tar) throws IOException {
        Map<Digest, Content> blobs = new HashMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(tar))) {
            while (true) {
                byte[] header = in.readNBytes(BLOCK);
                if (header.length < BLOCK || header[0] == 0) {
                    return blobs;
                }
                String name = text(header, 0, 100);
                int size = Integer.parseInt(text(header, 124, 12), 8);
                byte[] bytes = in.readNBytes(size);
                if (bytes.length < size) {
                    throw new EOFException(tar + " ends in the middle of " + name);
                }
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                if (name.startsWith(BLOBS)) {
                    blobs.put(new Digest("sha256", name.substring(BLOBS.length())), Content.wrapping(bytes));
                }
            }
        }
    }

    private static String text(byte[] header, int offset, int length) {
        String field = new String(header, offset, length, US_ASCII);
        int end = field.indexOf(0);
        return (end < 0 ? field : field.substring(0, end)).strip();
    }
}
