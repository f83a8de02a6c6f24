package io.staithe.s3.upload;

import io.staithe.s3.client.S3Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Objects that nobody needs any more, gathered so that one call deletes a thousand. They are deleted by the next sweep,
 * when there are many, and at the end; what is missed then dies of age. Thread-safe.
 */
public final class Discarded {
    private static final Logger LOG = LoggerFactory.getLogger(Discarded.class);
    private static final int MANY = 1000;

    private final S3Client client;
    private final Set<String> keys = new LinkedHashSet<>();

    /**
     * Nothing yet.
     *
     * @param client where the objects are
     */
    public Discarded(S3Client client) {
        this.client = client;
    }

    void add(Collection<String> unneeded) {
        synchronized (keys) {
            keys.addAll(unneeded);
            if (keys.size() < MANY) {
                return;
            }
        }
        try {
            flush();
        } catch (IOException e) {
            LOG.debug("unneeded objects could not be deleted and will be tried again", e);
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
     * @return how many were deleted
     * @throws IOException where the store fails
     */
    public int flush() throws IOException {
        int deleted = 0;
        for (List<String> some = some(); !some.isEmpty(); some = some()) {
            client.deleteAll(some);
            synchronized (keys) {
                some.forEach(keys::remove);
            }
            deleted += some.size();
        }
        return deleted;
    }

    private List<String> some() {
        synchronized (keys) {
            return new ArrayList<>(keys).subList(0, Math.min(MANY, keys.size()));
        }
    }
}
