package io.staithe.registry.catalog;

import java.util.Arrays;

/**
 * A versioned piece of configuration.
 *
 * @param key its name among those of its kind
 * @param version raised by every change, from 1
 * @param content its bytes
 */
public record Document(String key, long version, byte[] content) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Document that
                && key.equals(that.key)
                && version == that.version
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** Key, version and length. */
    @Override
    public String toString() {
        return "Document[" + key + ", version " + version + ", " + content.length + " bytes]";
    }
}
