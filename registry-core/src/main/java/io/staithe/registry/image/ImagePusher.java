package io.staithe.registry.image;

import io.staithe.registry.catalog.ImageRecord;
import io.staithe.registry.catalog.NewImage;
import io.staithe.registry.catalog.Reference;
import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.catalog.StoredManifest;
import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.event.Outbox;
import io.staithe.registry.event.RegistryEvent;
import io.staithe.registry.failure.ImageDigestDoesNotMatchException;
import io.staithe.registry.failure.ImageTagAlreadyExistsException;
import io.staithe.registry.failure.InvalidManifestException;
import io.staithe.registry.failure.UnsupportedDigestAlgorithmException;
import io.staithe.registry.limit.Limit;
import io.staithe.registry.manifest.Descriptor;
import io.staithe.registry.manifest.Manifest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.scope.CallScope;
import io.staithe.registry.scope.RepositoryGate;
import io.staithe.registry.store.Transaction;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One push of an image: everything that can be checked outside the transaction first, then one transaction. */
final class ImagePusher {
    private final CallScope scope;
    private final RepositoryGate gate;
    private final RepositoryName repository;

    ImagePusher(CallScope scope, RepositoryGate gate, RepositoryName repository) {
        this.scope = scope;
        this.gate = gate;
        this.repository = repository;
    }

    PushedImage push(ImagePush push) {
        scope.within(Limit.TAGS_PER_PUSH, push.tags().size());
        scope.within(Limit.MANIFEST_BYTES, push.manifest().length());
        Digest digest = verifiedDigest(push);
        Manifest manifest = scope.facilities().parser().parse(push.manifest(), push.mediaType());
        RepositoryGate.Target target = gate.target(repository);
        return scope.write(transaction -> {
            RepositoryRecord record = gate.forPush(transaction, target);
            requireMovable(transaction, record, push.tags(), digest);
            Optional<ImageRecord> known = transaction.images().find(repository, digest);
            known.ifPresent(image -> requireSameType(image, manifest));
            ImageRecord image = known.orElseGet(() -> insert(transaction, record, push, digest, manifest));
            boolean moved = moveTags(transaction, push.tags(), image);
            boolean changed = known.isEmpty() || moved;
            if (known.isEmpty() && push.tags().isEmpty()) {
                recordPush(transaction, image, Optional.empty());
            }
            return new PushedImage(digest, image.mediaType(), push.tags(), image.subject(), changed);
        });
    }

    private static Digest verifiedDigest(ImagePush push) {
        if (push.digest().isEmpty()) {
            return push.manifest().digest(DigestAlgorithm.SHA256);
        }
        Digest expected = push.digest().get();
        DigestAlgorithm algorithm = expected.supportedAlgorithm()
                .orElseThrow(() -> new UnsupportedDigestAlgorithmException(expected.algorithm()));
        Digest actual = push.manifest().digest(algorithm);
        if (!actual.equals(expected)) {
            throw new ImageDigestDoesNotMatchException(expected, actual);
        }
        return expected;
    }

    private void requireMovable(Transaction transaction, RepositoryRecord record, Set<Tag> tags, Digest digest) {
        for (Tag tag : tags) {
            Optional<TagRecord> current = transaction.tags().find(repository, tag);
            boolean elsewhere = current.isPresent() && !current.get().digest().equals(digest);
            if (elsewhere && record.settings().tagMutability().fixes(tag)) {
                throw new ImageTagAlreadyExistsException(
                        repository, tag, current.get().digest());
            }
        }
    }

    private static void requireSameType(ImageRecord image, Manifest manifest) {
        if (!image.mediaType().equals(manifest.mediaType())) {
            throw new InvalidManifestException("the same bytes were pushed before as '" + image.mediaType() + "'");
        }
    }

    private ImageRecord insert(
            Transaction transaction, RepositoryRecord record, ImagePush push, Digest digest, Manifest manifest) {
        scope.within(Limit.IMAGES_PER_REPOSITORY, transaction.images().count(repository) + 1);
        long imageBytes = new ManifestReferences(transaction, repository)
                .require(manifest, record.settings().sparseManifests());
        Optional<Digest> subject = manifest.subject().map(Descriptor::digest);
        ImageRecord image = new ImageRecord(
                digest,
                manifest.mediaType(),
                push.manifest().length(),
                imageBytes,
                manifest.artifactType(),
                subject,
                scope.now());
        StoredManifest stored = new StoredManifest(digest, manifest.mediaType(), push.manifest());
        Map<String, String> annotations = subject.isPresent() ? manifest.annotations() : Map.of();
        transaction.images().insert(repository, new NewImage(image, stored, references(manifest), annotations));
        return image;
    }

    private static Set<Reference> references(Manifest manifest) {
        Set<Reference> references = new HashSet<>();
        manifest.blobs().forEach(blob -> references.add(new Reference(Reference.Kind.LAYER, blob.digest())));
        manifest.children().forEach(child -> references.add(new Reference(Reference.Kind.CHILD, child.digest())));
        return references;
    }

    private boolean moveTags(Transaction transaction, Set<Tag> tags, ImageRecord image) {
        Instant now = scope.now();
        boolean moved = false;
        for (Tag tag : tags) {
            Optional<Digest> from = transaction.tags().find(repository, tag).map(TagRecord::digest);
            if (!from.equals(Optional.of(image.digest()))) {
                TagMove move = new TagMove(tag, now, from, Optional.of(image.digest()), scope.caller());
                transaction.tags().move(repository, move);
                recordPush(transaction, image, Optional.of(tag));
                moved = true;
            }
        }
        if (moved) {
            requireFewTags(transaction, image.digest());
        }
        return moved;
    }

    private void requireFewTags(Transaction transaction, Digest digest) {
        long most = scope.facilities().limits().most(Limit.TAGS_PER_IMAGE);
        int enough = (int) Math.min(most + 1, Integer.MAX_VALUE);
        scope.within(
                Limit.TAGS_PER_IMAGE,
                transaction.tags().of(repository, digest, enough).size());
    }

    private void recordPush(Transaction transaction, ImageRecord image, Optional<Tag> tag) {
        Outbox.record(
                transaction,
                new RegistryEvent.ImagePushed(
                        repository, scope.now(), image.digest(), image.mediaType(), image.artifactType(), tag));
    }
}
