package io.staithe.registry.event;

import io.staithe.registry.catalog.OutboxRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.event.RegistryEvent.ImageDeleted;
import io.staithe.registry.event.RegistryEvent.ImagePushed;
import io.staithe.registry.event.RegistryEvent.RepositoryCreated;
import io.staithe.registry.event.RegistryEvent.RepositoryDeleted;
import io.staithe.registry.event.RegistryEvent.TagRemoved;
import io.staithe.registry.event.RegistryEvent.TagRestored;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events as rows of the outbox, and back. */
final class EventCodec {
    private static final String DIGEST = "digest";
    private static final String TAG = "tag";
    private static final String MEDIA_TYPE = "media-type";
    private static final String ARTIFACT_TYPE = "artifact-type";

    private EventCodec() {}

    static OutboxRecord encode(RegistryEvent event) {
        return new OutboxRecord(
                0, event.repository(), event.at(), event.getClass().getSimpleName(), facts(event));
    }

    static RegistryEvent decode(OutboxRecord row) {
        RepositoryName repository = row.repository();
        Instant at = row.at();
        Facts facts = new Facts(row.facts());
        return switch (row.kind()) {
            case "RepositoryCreated" -> new RepositoryCreated(repository, at);
            case "RepositoryDeleted" -> new RepositoryDeleted(repository, at);
            case "ImagePushed" ->
                new ImagePushed(
                        repository, at, facts.digest(), facts.mediaType(), facts.text(ARTIFACT_TYPE), facts.tag());
            case "ImageDeleted" ->
                new ImageDeleted(
                        repository, at, facts.digest(), facts.mediaType(), facts.text(ARTIFACT_TYPE), facts.tag());
            case "TagRemoved" -> new TagRemoved(repository, at, facts.tag().orElseThrow(), facts.digest());
            case "TagRestored" -> new TagRestored(repository, at, facts.tag().orElseThrow(), facts.digest());
            default -> throw new IllegalStateException("the outbox holds an event of unknown kind: " + row.kind());
        };
    }

    private static Map<String, String> facts(RegistryEvent event) {
        if (event instanceof ImagePushed pushed) {
            return facts(pushed.digest(), pushed.mediaType(), pushed.artifactType(), pushed.tag());
        }
        if (event instanceof ImageDeleted deleted) {
            return facts(deleted.digest(), deleted.mediaType(), deleted.artifactType(), deleted.tag());
        }
        if (event instanceof TagRemoved removed) {
            return Map.of(TAG, removed.tag().value(), DIGEST, removed.digest().toString());
        }
        if (event instanceof TagRestored restored) {
            return Map.of(TAG, restored.tag().value(), DIGEST, restored.digest().toString());
        }
        return Map.of();
    }

    private static Map<String, String> facts(
            Digest digest, MediaType mediaType, Optional<String> artifactType, Optional<Tag> tag) {
        Map<String, String> facts = new HashMap<>();
        facts.put(DIGEST, digest.toString());
        facts.put(MEDIA_TYPE, mediaType.value());
        artifactType.ifPresent(type -> facts.put(ARTIFACT_TYPE, type));
        tag.ifPresent(named -> facts.put(TAG, named.value()));
        return facts;
    }

    private record Facts(Map<String, String> byName) {
        Digest digest() {
            return Digest.parse(text(DIGEST).orElseThrow());
        }

        MediaType mediaType() {
            return MediaType.of(text(MEDIA_TYPE).orElseThrow());
        }

        Optional<Tag> tag() {
            return text(TAG).map(Tag::of);
        }

        Optional<String> text(String name) {
            @Nullable String value = byName.get(name);
            return Optional.ofNullable(value);
        }
    }
}
