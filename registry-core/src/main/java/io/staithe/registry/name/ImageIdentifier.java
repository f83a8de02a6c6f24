package io.staithe.registry.name;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.grammar.GrammarException;
import java.util.function.Function;

/**
 * What names one image inside a repository: a digest, or a tag.
 *
 * <p>Immutable. Source: ECR API, {@code ImageIdentifier}; the last path segment of an OCI manifest request.
 */
public sealed interface ImageIdentifier {

    /**
     * An image by its digest.
     *
     * @param digest the digest of the manifest
     */
    record ByDigest(Digest digest) implements ImageIdentifier {
        @Override
        public String toString() {
            return digest.toString();
        }
    }

    /**
     * The image that a tag points at.
     *
     * @param tag the tag
     */
    record ByTag(Tag tag) implements ImageIdentifier {
        @Override
        public String toString() {
            return tag.toString();
        }
    }

    /**
     * Names an image by digest.
     *
     * @param digest the digest of the manifest
     * @return the identifier
     */
    static ImageIdentifier of(Digest digest) {
        return new ByDigest(digest);
    }

    /**
     * Names an image by tag.
     *
     * @param tag the tag
     * @return the identifier
     */
    static ImageIdentifier of(Tag tag) {
        return new ByTag(tag);
    }

    /**
     * Reads a tag or a digest; what holds a colon is a digest, for a tag never does.
     *
     * @param text a tag or a digest
     * @return the identifier
     * @throws GrammarException for a digest or for a tag, where it is neither
     */
    static ImageIdentifier parse(String text) {
        return text.indexOf(':') < 0 ? of(Tag.of(text)) : of(Digest.parse(text));
    }

    /**
     * One function a case.
     *
     * @param byDigest for an image named by digest
     * @param byTag for an image named by tag
     * @param <T> the result
     * @return what the function of the case gave
     */
    default <T> T match(Function<Digest, T> byDigest, Function<Tag, T> byTag) {
        if (this instanceof ByDigest named) {
            return byDigest.apply(named.digest());
        }
        return byTag.apply(((ByTag) this).tag());
    }
}
