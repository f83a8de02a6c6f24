package io.staithe.registry.file;

import io.staithe.registry.digest.Content;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of uploads between two appends, so that the next need not read again what is stored.
 *
 * <p>Kept by recorded state, which says exactly which bytes were hashed. Bounded: the least recently used go, and
 * their uploads are read once at commit. Thread-safe.
 */
final class RunningHashes {
    private static final int MAX_ENTRIES = 256;

    private final Map<Content, MessageDigest> byState = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Content, MessageDigest> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    /** A hasher of the caller's own that has seen the bytes of a state, or null. */
    synchronized @Nullable MessageDigest after(Content state) {
        MessageDigest hasher = byState.get(state);
        return hasher == null ? null : copy(hasher);
    }

    /** Remembers what a hasher has seen. */
    synchronized void keep(Content state, MessageDigest hasher) {
        MessageDigest copy = copy(hasher);
        if (copy != null) {
            byState.put(state, copy);
        }
    }

    synchronized void forget(Content state) {
        byState.remove(state);
    }

    synchronized void clear() {
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
