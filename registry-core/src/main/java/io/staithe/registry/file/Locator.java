package io.staithe.registry.file;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.grammar.GrammarException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an object, {@code <algorithm>:<hex>.<unique id>}.
 *
 * <p>Its grammar leaves no room for dots, slashes or anything else that means something in a path.
 */
record Locator(Digest digest, String id) {
    private static final Pattern ID = Pattern.compile("[0-9a-z]+(?:-[0-9a-z]+)*");
    private static final int MAX_ID_CHARS = 64;

    Locator {
        if (digest.supportedAlgorithm().isEmpty() || !isId(id)) {
            throw new IllegalArgumentException("no name for an object: " + digest + ", " + id);
        }
    }

    static boolean isId(String text) {
        return text.length() <= MAX_ID_CHARS && ID.matcher(text).matches();
    }

    /** Reads a locator; whatever does not follow the grammar names nothing. */
    static Optional<Locator> parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || !isId(text.substring(dot + 1))) {
            return Optional.empty();
        }
        try {
            Digest digest = Digest.parse(text.substring(0, dot));
            return digest.supportedAlgorithm().map(known -> new Locator(digest, text.substring(dot + 1)));
        } catch (GrammarException e) {
            return Optional.empty();
        }
    }

    /** Reads the name of an object's file, in the folder of its algorithm. */
    static Optional<Locator> ofFile(DigestAlgorithm algorithm, String fileName) {
        return parse(algorithm.prefix() + ":" + fileName);
    }

    String fileName() {
        return digest.encoded() + "." + id;
    }

    @Override
    public String toString() {
        return digest + "." + id;
    }
}
