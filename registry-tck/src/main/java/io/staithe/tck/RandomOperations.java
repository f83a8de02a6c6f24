package io.staithe.tck;

import static io.staithe.tck.Samples.NOON;
import static io.staithe.tck.Samples.content;
import static io.staithe.tck.Samples.digest;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.catalog.OutboxRecord;
import io.staithe.registry.catalog.Reference;
import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.catalog.TagMutability;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Operations drawn at random, over so few names that they meet; each is fixed once drawn, and gives its answer. */
final class RandomOperations {
    private static final List<RepositoryName> NAMES =
            Stream.of("aa", "a-a", "a_a", "a/a").map(RepositoryName::of).toList();
    private static final List<Tag> TAGS =
            Stream.of("1", "1.0", "A", "_", "a", "a-b").map(Tag::of).toList();
    private static final List<Digest> DIGESTS = Stream.iterate(0, i -> i + 1)
            .limit(8)
            .map(i -> digest("content " + i))
            .toList();
    private static final List<String> TYPES = List.of("", "list", "signature");
    private static final List<String> WORDS = List.of("a", "B", "\u00e9", "\uD83D\uDE00");

    private final Random random;

    RandomOperations(Random random) {
        this.random = random;
    }

    Function<Transaction, Object> change() {
        RepositoryName name = one(NAMES);
        Digest digest = one(DIGESTS);
        Instant at = instant();
        String word = one(WORDS);
        int limit = 1 + random.nextInt(4);
        boolean reckless = reckless();
        return switch (random.nextInt(40)) {
            case 0, 1 -> repositories(name, at);
            case 2, 3, 4, 5, 6, 7, 8, 9 -> image(name, at);
            case 10, 11, 12 ->
                tx -> (reckless || tx.tags().of(name, digest, 1).isEmpty())
                        && tx.images().delete(name, digest);
            case 13, 14, 15, 16, 17, 18, 19, 20 -> move(name, at);
            case 21 -> tx -> tx.tags().forgetHistory(at, limit);
            case 22, 23 -> tx -> tx.blobs().insert(new BlobRecord(digest, limit, "objects/" + at, at));
            case 24 ->
                tx -> (reckless || tx.links().repositoriesWith(digest, 1).isEmpty())
                        && tx.blobs().delete(digest);
            case 25, 26 ->
                tx -> (reckless || (has(tx, name) && tx.blobs().find(digest).isPresent()))
                        && done(() -> tx.links().hold(name, digest, at));
            case 27 -> tx -> tx.links().delete(name, digest);
            case 28, 29, 30 -> upload(name, at);
            case 31 -> upload(random.nextInt(3), name);
            case 32, 33 -> tx -> done(() -> tx.outbox().append(new OutboxRecord(0, name, at, word, Map.of(word, "x"))));
            case 34 ->
                tx -> events(tx, limit).stream()
                        .findFirst()
                        .map(event -> tx.outbox().delete(event.sequence()));
            case 35 -> tx -> tx.outbox().deleteBefore(at, limit);
            case 36 -> tx -> tx.leases().acquire(word, "holder " + limit, at, at.plusSeconds(3));
            case 37 -> tx -> tx.leases().release(word, "holder " + limit);
            case 38 -> tx -> tx.documents("kind").put(word, limit - 1, content(word + limit));
            default ->
                tx -> limit == 1
                        ? tx.documents("kind").delete(word)
                        : tx.documents("kind").put(word, version(tx, word), content(word + limit));
        };
    }

    Function<Transaction, Object> query() {
        RepositoryName name = one(NAMES);
        Digest digest = one(DIGESTS);
        Tag tag = one(TAGS);
        Instant at = instant();
        String word = one(WORDS);
        int limit = 1 + random.nextInt(4);
        Optional<Digest> after = random.nextBoolean() ? Optional.empty() : Optional.of(one(DIGESTS));
        Set<String> types = Set.copyOf(TYPES.subList(0, random.nextInt(TYPES.size() + 1)));
        Reference reference = new Reference(one(List.of(Reference.Kind.values())), digest);
        return switch (random.nextInt(21)) {
            case 0 -> tx -> tx.repositories().find(name);
            case 1 -> tx -> tx.repositories().page(after.map(none -> name), limit);
            case 2 -> tx -> tx.repositories().count();
            case 3 -> tx -> tx.images().find(name, digest);
            case 4 -> tx -> tx.images().manifest(name, digest);
            case 5 -> tx -> tx.images().manifest(name, tag);
            case 6 -> tx -> tx.images().page(name, after, limit);
            case 7 -> tx -> tx.images().count(name);
            case 8 -> tx -> tx.images().references(name, digest);
            case 9 -> tx -> tx.images().usersOf(name, reference, limit);
            case 10 -> tx -> tx.images().referrers(name, digest, types, after, limit);
            case 11 -> tx -> tx.tags().page(name, after.map(none -> tag), limit);
            case 12 -> tx -> tx.tags().of(name, digest, limit);
            case 13 -> tx -> tx.tags().history(name, tag, at, limit);
            case 14 -> tx -> tx.blobs().page(after, limit);
            case 15 -> tx -> tx.links().page(name, after, limit);
            case 16 -> tx -> tx.links().repositoriesWith(digest, limit);
            case 17 -> tx -> tx.uploads().usage(word);
            case 18 -> tx -> tx.uploads().expired(at, limit);
            case 19 ->
                tx -> events(tx, limit).stream()
                        .map(event -> List.of(event.repository(), event.at(), event.kind(), event.facts()))
                        .toList();
            default -> tx -> tx.documents("kind").page(after.map(none -> word), limit);
        };
    }

    private Function<Transaction, Object> repositories(RepositoryName name, Instant at) {
        RepositorySettings settings = new RepositorySettings(
                random.nextBoolean() ? TagMutability.mutable() : TagMutability.immutable(), random.nextBoolean());
        RepositoryRecord repository = new RepositoryRecord(name, at, settings);
        return switch (random.nextInt(12)) {
            case 0 -> tx -> tx.repositories().delete(name);
            case 1, 2 -> tx -> tx.repositories().update(repository);
            default -> tx -> tx.repositories().insert(repository);
        };
    }

    private Function<Transaction, Object> image(RepositoryName name, Instant at) {
        int number = random.nextInt(DIGESTS.size());
        Optional<Digest> subject = random.nextBoolean() ? Optional.empty() : Optional.of(one(DIGESTS));
        Optional<String> type = random.nextBoolean() ? Optional.empty() : Optional.of(one(TYPES));
        Reference layer = new Reference(Reference.Kind.LAYER, one(DIGESTS));
        Reference child = new Reference(Reference.Kind.CHILD, one(DIGESTS));
        Map<String, String> annotations = Map.of(one(WORDS), at.toString());
        return tx ->
                tx.images().insert(name, Samples.image("content " + number, subject, type, annotations, layer, child));
    }

    /** Mostly from where the tag is to an image that is there, so that most moves are made. */
    private Function<Transaction, Object> move(RepositoryName name, Instant at) {
        Tag tag = one(TAGS);
        Optional<Digest> to = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(one(DIGESTS));
        Optional<Digest> wrong = reckless() ? Optional.of(one(DIGESTS)) : Optional.empty();
        boolean reckless = reckless();
        return tx -> {
            Optional<Digest> from = wrong.or(() -> tx.tags().find(name, tag).map(TagRecord::digest));
            boolean isPossible =
                    to.map(digest -> tx.images().find(name, digest).isPresent()).orElse(from.isPresent());
            return (reckless || isPossible)
                    && done(() -> tx.tags().move(name, new TagMove(tag, at, from, to, "somebody")));
        };
    }

    private Function<Transaction, Object> upload(RepositoryName name, Instant at) {
        int number = number(random.nextInt(3), name);
        UploadRecord open = Samples.upload(number, name, one(WORDS), random.nextInt(9), at);
        UploadRecord upload = random.nextInt(3) == 0 ? open.finishedAs(one(DIGESTS), at) : open;
        boolean reckless = reckless();
        return tx -> (reckless || has(tx, name)) && done(() -> tx.uploads().put(upload));
    }

    private static Function<Transaction, Object> upload(int number, RepositoryName name) {
        return tx -> tx.uploads().delete(name, Samples.uploadId(number(number, name)));
    }

    private static int number(int number, RepositoryName name) {
        return number * NAMES.size() + NAMES.indexOf(name);
    }

    private static List<OutboxRecord> events(Transaction tx, int skipped) {
        List<OutboxRecord> first = tx.outbox().page(0, skipped);
        return first.size() < skipped
                ? first
                : tx.outbox().page(first.get(skipped - 1).sequence(), skipped);
    }

    private static long version(Transaction tx, String key) {
        return tx.documents("kind")
                .find(key)
                .map(document -> document.version())
                .orElse(0L);
    }

    private static boolean has(Transaction tx, RepositoryName name) {
        return tx.repositories().find(name).isPresent();
    }

    /** Whether to try what would be refused. */
    private boolean reckless() {
        return random.nextInt(40) == 0;
    }

    private static boolean done(Runnable change) {
        change.run();
        return true;
    }

    private Instant instant() {
        return NOON.plusSeconds(random.nextInt(10)).plusNanos(1_000L * random.nextInt(3));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
