package io.staithe.s3.upload;

import io.staithe.s3.client.S3Client;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Objects that nobody needs any more, gathered so that one call deletes a thousand. They are deleted when there are many,
 * by the next sweep, and at the end; what is missed then dies of age. Thread-safe.
 */
public final class Discarded {
    private static final Logger LOG = LoggerFactory.getLogger(Discarded.class);
    private static final int MOST_IN_A_CALL = 1000;

    /** How many an upload deletes in passing where each costs a request. */
    private static final int MOST_ONE_BY_ONE = 10;

    private static final int MOST_REMEMBERED = 20_000;

    private final S3Client client;
    private final int many;
    private final Set<String> keys = new LinkedHashSet<>();
    private boolean flushing;

    /**
     * Nothing yet.
     *
     * @param client where the objects are
     */
    public Discarded(S3Client client) {
        this.client = client;
        this.many = client.traits().bulkDelete() ? MOST_IN_A_CALL : MOST_ONE_BY_ONE;
    }

    void add(Collection<String> unneeded) {
        synchronized (keys) {
            if (keys.size() < MOST_REMEMBERED) {
                keys.addAll(unneeded);
            }
            if (keys.size() < many || flushing) {
                return;
            }
            flushing = true;
        }
        try {
            delete(some());
        } catch (IOException e) {
            LOG.debug("unneeded objects could not be deleted and will be tried again", e);
        } finally {
            synchronized (keys) {
                flushing = false;
            }
        }
    }

    /** Whether an object is about to go. */
    boolean holds(String key) {
        synchronized (keys) {
            return keys.contains(key);
        }
    }

    /**
     * Deletes what has been gathered; what could not be deleted stays for the next time.
     *
     * @throws IOException where the store fails
     */
    public void flush() throws IOException {
        for (List<String> some = some(); !some.isEmpty(); some = some()) {
            delete(some);
        }
    }

    private void delete(List<String> some) throws IOException {
        client.deleteAll(some);
        synchronized (keys) {
            some.forEach(keys::remove);
        }
    }

    private List<String> some() {
        synchronized (keys) {
            return keys.stream().limit(many).toList();
        }
    }
}
