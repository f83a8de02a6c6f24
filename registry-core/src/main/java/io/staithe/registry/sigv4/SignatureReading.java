package io.staithe.registry.sigv4;

import java.util.function.Function;

/** What is found in a request before any secret is known: a claim to be verified, or nothing that could be. */
public sealed interface SignatureReading permits SignatureClaim, SignatureRefusal {
    /**
     * Goes on with either.
     *
     * @param claim takes a claim
     * @param refusal takes a refusal
     * @param <R> what they give
     * @return what the one that was called gave
     */
    <R> R match(
            Function<? super SignatureClaim, ? extends R> claim,
            Function<? super SignatureRefusal, ? extends R> refusal);
}
