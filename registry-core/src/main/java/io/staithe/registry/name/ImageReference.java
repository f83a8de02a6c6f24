package io.staithe.registry.name;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.grammar.Grammar;
import io.staithe.registry.grammar.GrammarException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An image as people and clients write it: {@code host[:port]/repository[:tag][@digest]}.
 *
 * <p>The host is required; no default registry is assumed. Immutable.
 *
 * @param host the registry's host, with its port where one was written
 * @param repository the repository
 * @param tag the tag, where one was written
 * @param digest the digest, where one was written
 */
public record ImageReference(String host, RepositoryName repository, Optional<Tag> tag, Optional<Digest> digest) {
    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    /** Checks the host's grammar; throws {@link GrammarException} where it is not followed. */
    public ImageReference {
        if (!HOST.matcher(host).matches()) {
            throw new GrammarException(Grammar.IMAGE_REFERENCE, host);
        }
    }

    /**
     * Reads a reference.
     *
     * @param text for example {@code 127.0.0.1:5000/team/app:1.0}
     * @return the reference
     * @throws GrammarException where any part is malformed
     */
    public static ImageReference parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new GrammarException(Grammar.IMAGE_REFERENCE, text);
        }
        String host = text.substring(0, slash);
        String rest = text.substring(slash + 1);
        int at = rest.indexOf('@');
        Optional<Digest> digest = at < 0 ? Optional.empty() : Optional.of(Digest.parse(rest.substring(at + 1)));
        String named = at < 0 ? rest : rest.substring(0, at);
        int colon = named.indexOf(':');
        Optional<Tag> tag = colon < 0 ? Optional.empty() : Optional.of(Tag.of(named.substring(colon + 1)));
        String repository = colon < 0 ? named : named.substring(0, colon);
        return new ImageReference(host, RepositoryName.of(repository), tag, digest);
    }

    /** The reference as it is written. */
    @Override
    public String toString() {
        return host + "/" + repository + tag.map(t -> ":" + t).orElse("")
                + digest.map(d -> "@" + d).orElse("");
    }
}
