package io.staithe.tck;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.catalog.ImageRecord;
import io.staithe.registry.catalog.NewImage;
import io.staithe.registry.catalog.OutboxRecord;
import io.staithe.registry.catalog.Reference;
import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.catalog.StoredManifest;
import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.name.UploadId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Things to keep. */
final class Samples {
    static final RepositoryName APP = RepositoryName.of("team/app");
    static final RepositoryName OTHER = RepositoryName.of("team/other");
    static final RepositoryName MISSING = RepositoryName.of("team/missing");
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");
    static final String ALICE = "arn:aws:iam::123456789012:user/alice";

    private Samples() {}

    static RepositoryRecord repository(String name) {
        return repository(RepositoryName.of(name));
    }

    static RepositoryRecord repository(RepositoryName name) {
        return new RepositoryRecord(name, NOON, RepositorySettings.standard());
    }

    static Content content(String text) {
        return Content.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    static Digest digest(String text) {
        return content(text).digest(DigestAlgorithm.SHA256);
    }

    /** Digests of the texts, in byte order. */
    static List<Digest> digests(String... texts) {
        return Arrays.stream(texts).map(Samples::digest).sorted().toList();
    }

    static NewImage image(String text, Reference... references) {
        return image(text, Optional.empty(), Optional.empty(), Map.of(), references);
    }

    static NewImage referrer(String text, Digest subject, String artifactType, Map<String, String> annotations) {
        return image(text, Optional.of(subject), Optional.of(artifactType), annotations);
    }

    static NewImage image(
            String text,
            Optional<Digest> subject,
            Optional<String> artifactType,
            Map<String, String> annotations,
            Reference... references) {
        Content manifest = content(text);
        Digest digest = digest(text);
        return new NewImage(
                new ImageRecord(digest, MediaType.OCI_MANIFEST, manifest.length(), 1_000, artifactType, subject, NOON),
                new StoredManifest(digest, MediaType.OCI_MANIFEST, manifest),
                Set.of(references),
                annotations);
    }

    static Reference layer(String text) {
        return new Reference(Reference.Kind.LAYER, digest(text));
    }

    static Reference child(String text) {
        return new Reference(Reference.Kind.CHILD, digest(text));
    }

    static BlobRecord blob(String text) {
        return new BlobRecord(digest(text), text.length(), "objects/" + text, NOON);
    }

    static TagMove move(String tag, Instant at, Optional<Digest> from, Optional<Digest> to) {
        return new TagMove(Tag.of(tag), at, from, to, ALICE);
    }

    static TagMove pointed(String tag, Digest to) {
        return move(tag, NOON, Optional.empty(), Optional.of(to));
    }

    static TagMove removed(String tag, Digest from) {
        return move(tag, NOON, Optional.of(from), Optional.empty());
    }

    static UploadId uploadId(int number) {
        return UploadId.of(String.format("%08x-0000-4000-8000-000000000000", number));
    }

    static UploadRecord upload(int number, RepositoryName repository) {
        return upload(number, repository, ALICE, 10, NOON);
    }

    static UploadRecord upload(
            int number, RepositoryName repository, String principal, long offset, Instant expiresAt) {
        return new UploadRecord(
                uploadId(number),
                repository,
                principal,
                offset,
                1,
                0,
                NOON,
                expiresAt,
                content("state " + number),
                Optional.empty());
    }

    static OutboxRecord event(String kind, Instant at) {
        return new OutboxRecord(0, APP, at, kind, Map.of("tag", "1.0"));
    }
}
