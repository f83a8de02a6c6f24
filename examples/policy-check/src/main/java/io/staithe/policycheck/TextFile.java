package io.staithe.policycheck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files of text in UTF-8, with words for what can be wrong with them. */
final class TextFile {
    /** More than any policy may have; the parsers have limits of their own. */
    private static final long MAX_BYTES = 16L * 1024 * 1024;

    private TextFile() {}

    /** Reads a policy. */
    static PolicyText policy(Path file) {
        return new PolicyText(file.toString(), read(file));
    }

    /** Reads a whole file; throws {@link UnreadableException} where that cannot be. */
    static String read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new UnreadableException(file + ": longer than " + MAX_BYTES + " bytes");
            }
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Opens a file of any length; throws {@link UnreadableException} where that cannot be. */
    static BufferedReader open(Path file) {
        try {
            return Files.newBufferedReader(file, UTF_8);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static UnreadableException unreadable(Path file, IOException e) {
        return new UnreadableException(file + ": " + reason(e));
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read";
        }
        return e instanceof CharacterCodingException ? "not in UTF-8" : "cannot be read: " + e.getMessage();
    }
}
