package io.staithe.registry.layout;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.Tag;
import java.util.Map;
import java.util.Optional;

/** One entry of {@code index.json}, as far as import and export act on it. */
record LayoutEntry(MediaType mediaType, Digest digest, long size, Map<String, String> annotations) {
    static final String REF_NAME = "org.opencontainers.image.ref.name";

    LayoutEntry {
        annotations = Map.copyOf(annotations);
    }

    static LayoutEntry of(MediaType mediaType, Digest digest, long size, Optional<Tag> tag) {
        return new LayoutEntry(
                mediaType,
                digest,
                size,
                tag.map(named -> Map.of(REF_NAME, named.value())).orElse(Map.of()));
    }

    Optional<String> annotation(String name) {
        return Optional.ofNullable(annotations.get(name));
    }

    Optional<String> refName() {
        return annotation(REF_NAME);
    }
}
