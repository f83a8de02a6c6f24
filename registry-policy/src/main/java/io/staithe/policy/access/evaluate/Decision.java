package io.staithe.policy.access.evaluate;

import java.util.Optional;
import java.util.function.Function;

/**
 * The answer to a request: allowed, or denied by a statement, or denied because nothing allows. Immutable and thread-safe.
 *
 * <p>Deciding is fast and keeps no trail; what {@link #explain()} and {@link #nearestMiss()} tell is worked out when they
 * are called. Source: IAM, "Policy evaluation logic".
 */
public sealed interface Decision permits Allowed, ImplicitlyDenied, ExplicitlyDenied {
    /**
     * What was asked.
     *
     * @return the request
     */
    AccessRequest request();

    /**
     * What it was decided by.
     *
     * @return the layers
     */
    AccessPolicies policies();

    /**
     * The layer that decided: that which denies or does not allow, or that whose grant was enough.
     *
     * @return the layer; empty where no policy was needed, or something went wrong
     */
    Optional<Layer> layer();

    /**
     * The statement that decided.
     *
     * @return the statement; empty where there was none to find
     */
    Optional<StatementReference> statement();

    /**
     * Why, in one sentence and without policies' texts.
     *
     * @return for example {@code No identity-based policy allows it.}
     */
    String reason();

    /**
     * Whether the caller may.
     *
     * @return true where it is allowed
     */
    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /**
     * Takes one of three ways.
     *
     * @param allowed where it is allowed
     * @param implicitlyDenied where nothing allows it
     * @param explicitlyDenied where a statement denies it
     * @param <T> what the ways lead to
     * @return what the way that was taken gives
     */
    default <T> T fold(
            Function<Allowed, T> allowed,
            Function<ImplicitlyDenied, T> implicitlyDenied,
            Function<ExplicitlyDenied, T> explicitlyDenied) {
        if (this instanceof Allowed yes) {
            return allowed.apply(yes);
        }
        return this instanceof ImplicitlyDenied no
                ? implicitlyDenied.apply(no)
                : explicitlyDenied.apply((ExplicitlyDenied) this);
    }

    /**
     * Of a denial for want of an allow: the statement of that layer that comes nearest, and what it misses.
     *
     * @return the statement; empty where it is allowed or denied by a statement, or the layer has no statement that allows
     */
    default Optional<NearMiss> nearestMiss() {
        return Optional.empty();
    }

    /**
     * Why, in plain words: what decided, layer by layer what each says, and what came nearest. It quotes policies and the
     * values of condition keys, so it is for whoever may read those, never for the caller.
     *
     * @return some lines of text
     */
    default String explain() {
        return new Explanation(this).text();
    }

    /**
     * What AWS answers a caller who is denied. It gives away no more than the kind of policy.
     *
     * @return the message; empty where it is allowed
     */
    default Optional<String> awsMessage() {
        return AwsMessage.of(this, false);
    }

    /**
     * What AWS answers a caller of the same account or organisation: as {@link #awsMessage()}, and the ARN of the policy
     * that denies, where its name is one.
     *
     * @return the message; empty where it is allowed
     */
    default Optional<String> awsMessageNamingPolicy() {
        return AwsMessage.of(this, true);
    }
}
