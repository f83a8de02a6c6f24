package io.staithe.registry.access;

import java.util.Map;

/**
 * One call: who, through which surface, and the circumstances that a policy may ask about.
 *
 * <p>Immutable.
 *
 * @param principal who calls
 * @param surface through which surface
 * @param context condition keys and their values, for example {@code aws:SourceIp}
 */
public record Call(Principal principal, Surface surface, Map<String, String> context) {

    /** Takes a copy. */
    public Call {
        context = Map.copyOf(context);
    }

    /**
     * A call of the program that embeds the registry.
     *
     * @return the call
     */
    public static Call embedded() {
        return new Call(Principal.embedder(), Surface.JAVA, Map.of());
    }
}
