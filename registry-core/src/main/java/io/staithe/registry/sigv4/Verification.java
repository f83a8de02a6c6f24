package io.staithe.registry.sigv4;

import java.util.function.Function;

/** What became of a signature. */
public sealed interface Verification permits VerifiedSignature, SignatureRefusal {
    /**
     * Goes on with either.
     *
     * @param verified takes a signature that holds
     * @param refused takes a refusal
     * @param <R> what they give
     * @return what the one that was called gave
     */
    <R> R fold(
            Function<? super VerifiedSignature, ? extends R> verified,
            Function<? super SignatureRefusal, ? extends R> refused);
}
