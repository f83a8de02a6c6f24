package io.staithe.s3.sweep;

import io.staithe.s3.client.ListedObject;
import io.staithe.s3.client.Payload;
import io.staithe.s3.client.S3Client;
import io.staithe.s3.object.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers which metadata store may have blobs of this bucket swept, without the help of conditional writes.
 *
 * <p>Who finds no keeper puts up a candidacy and then looks who else is there. Only who is alone becomes the keeper, and
 * takes the candidacy away after that; so of two at least one sees the other, and there are never two keepers. It may be
 * that nobody becomes it, until one asks again. A candidacy that a process did not live to take away is void after a day.
 */
public final class Keeper {
    private static final int MANY = 1000;
    private static final Duration VOID_AFTER = Duration.ofDays(1);
    private static final byte[] TEXT =
            "The metadata store with this identity may have blobs deleted that none of its rows names.\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final S3Client client;

    /**
     * The keeper of a bucket.
     *
     * @param client the bucket
     */
    public Keeper(S3Client client) {
        this.client = client;
    }

    /**
     * Who it is.
     *
     * @param candidate who asks, and becomes it where nobody is
     * @param freshId an id that was never used
     * @return who it is; empty where that is not settled
     * @throws IOException where the store fails
     */
    public Optional<String> of(String candidate, String freshId) throws IOException {
        Optional<String> known = settled(present());
        return known.isPresent() ? known : run(candidate, Keys.candidacy(freshId));
    }

    private Optional<String> run(String candidate, String candidacy) throws IOException {
        client.put(candidacy, Payload.of(TEXT));
        List<ListedObject> others = present().stream()
                .filter(object -> !object.key().equals(candidacy))
                .toList();
        if (!others.isEmpty()) {
            client.delete(candidacy);
            deleteVoid(others);
            return settled(others);
        }
        client.put(Keys.keeper(candidate), Payload.of(TEXT));
        client.delete(candidacy);
        return Optional.of(candidate);
    }

    private List<ListedObject> present() throws IOException {
        return client.list(Keys.KEEPERS, Optional.empty(), MANY);
    }

    private void deleteVoid(List<ListedObject> others) throws IOException {
        Instant end = client.storeTime().minus(VOID_AFTER);
        for (ListedObject other : others) {
            if (Keys.isCandidacy(other.key()) && other.lastModified().isBefore(end)) {
                client.delete(other.key());
            }
        }
    }

    private static Optional<String> settled(List<ListedObject> present) {
        return present.stream()
                .map(ListedObject::key)
                .filter(key -> !Keys.isCandidacy(key))
                .map(Keys::keeperOf)
                .findFirst();
    }
}
