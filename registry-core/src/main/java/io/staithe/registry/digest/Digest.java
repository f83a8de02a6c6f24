package io.staithe.registry.digest;

import io.staithe.registry.grammar.Grammar;
import io.staithe.registry.grammar.GrammarException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A content digest, {@code algorithm:encoded}.
 *
 * <p>Any digest of legal grammar can be written down, so that a manifest may refer to content hashed by an algorithm that
 * is not known here; content can be stored only under a {@link DigestAlgorithm}. Digests of known algorithms have
 * their exact number of lower-case hexadecimal characters. Immutable; ordered as text. Source: OCI image
 * specification, descriptor, "Digests".
 *
 * @param algorithm the text before the colon
 * @param encoded the text after the colon
 */
public record Digest(String algorithm, String encoded) implements Comparable<Digest> {
    private static final int MAX_CHARS = 512;
    private static final Pattern ALGORITHM = Pattern.compile("[a-z0-9]+(?:[+._-][a-z0-9]+)*");
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9=_-]+");
    private static final Pattern HEX = Pattern.compile("[a-f0-9]+");

    /** Checks the grammar; throws {@link GrammarException} where it is not followed. */
    public Digest {
        if (!isLegal(algorithm, encoded)) {
            throw new GrammarException(Grammar.DIGEST, algorithm + ":" + encoded);
        }
    }

    /**
     * Reads a digest.
     *
     * @param text for example {@code sha256:} and 64 hexadecimal characters
     * @return the digest
     * @throws GrammarException where the text is no digest
     */
    public static Digest parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new GrammarException(Grammar.DIGEST, text);
        }
        return new Digest(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * The algorithm, where content can be stored under it.
     *
     * @return the algorithm, or empty where it is not supported
     */
    public Optional<DigestAlgorithm> supportedAlgorithm() {
        return DigestAlgorithm.named(algorithm);
    }

    @Override
    public int compareTo(Digest other) {
        return toString().compareTo(other.toString());
    }

    /** The digest as it is written: {@code algorithm:encoded}. */
    @Override
    public String toString() {
        return algorithm + ":" + encoded;
    }

    private static boolean isLegal(String algorithm, String encoded) {
        if (algorithm.length() + encoded.length() >= MAX_CHARS
                || !ALGORITHM.matcher(algorithm).matches()
                || !ENCODED.matcher(encoded).matches()) {
            return false;
        }
        return DigestAlgorithm.named(algorithm)
                .map(known -> encoded.length() == known.encodedLength()
                        && HEX.matcher(encoded).matches())
                .orElse(true);
    }
}
