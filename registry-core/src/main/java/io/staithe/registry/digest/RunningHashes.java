package io.staithe.registry.digest;

import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of uploads between two appends, so that a blob store need not read again what it stored.
 *
 * <p>Kept by recorded state, which says exactly which bytes were hashed. Bounded to {@value #MAX_ENTRIES}: the least
 * recently used go, and their uploads are read once at commit. One a store. Thread-safe.
 */
public final class RunningHashes {
    private static final int MAX_ENTRIES = 256;

    private final Map<Content, MessageDigest> byState = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Content, MessageDigest> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    /** Creates an empty memory. */
    public RunningHashes() {}

    /**
     * What has seen exactly the bytes of a state.
     *
     * @param state the recorded state of an upload
     * @return a hasher of the caller's own, or empty where none is remembered
     */
    public synchronized Optional<MessageDigest> after(Content state) {
        MessageDigest hasher = byState.get(state);
        return Optional.ofNullable(hasher == null ? null : copy(hasher));
    }

    /**
     * Remembers what a hasher has seen.
     *
     * @param state the state whose bytes it has seen
     * @param hasher the hasher, which may be used further
     */
    public synchronized void keep(Content state, MessageDigest hasher) {
        MessageDigest copy = copy(hasher);
        if (copy != null) {
            byState.put(state, copy);
        }
    }

    /**
     * Forgets one hash.
     *
     * @param state the state whose bytes it has seen
     */
    public synchronized void forget(Content state) {
        byState.remove(state);
    }

    /** Forgets them all. */
    public synchronized void clear() {
        byState.clear();
    }

    private static @Nullable MessageDigest copy(MessageDigest hasher) {
        try {
            return (MessageDigest) hasher.clone();
        } catch (CloneNotSupportedException e) {
            return null;
        }
    }
}
