package io.staithe.registry.layout;

import io.staithe.registry.grammar.GrammarException;
import io.staithe.registry.name.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tag that an entry of {@code index.json} asks for.
 *
 * <p>Tools write a bare tag or a full reference into {@code org.opencontainers.image.ref.name}; containerd writes the full
 * reference beside it. Of a full reference only the tag counts. Source: OCI image specification, "Annotations"; containerd,
 * image export.
 */
final class EntryTag {
    private static final String CONTAINERD_NAME = "io.containerd.image.name";

    private EntryTag() {}

    /** The tag, or empty where the entry has no name or none that holds a legal tag. */
    static Optional<Tag> of(LayoutEntry entry) {
        return names(entry).stream().flatMap(name -> tagIn(name).stream()).findFirst();
    }

    /** The names under which the entry is known, the one that counts most first. */
    static List<String> names(LayoutEntry entry) {
        return Stream.of(entry.refName(), entry.annotation(CONTAINERD_NAME))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Tag> tagIn(String name) {
        return legal(name).or(() -> {
            int at = name.indexOf('@');
            String named = at < 0 ? name : name.substring(0, at);
            int colon = named.lastIndexOf(':');
            return colon > named.lastIndexOf('/') ? legal(named.substring(colon + 1)) : Optional.empty();
        });
    }

    private static Optional<Tag> legal(String text) {
        try {
            return Optional.of(Tag.of(text));
        } catch (GrammarException e) {
            return Optional.empty();
        }
    }
}
