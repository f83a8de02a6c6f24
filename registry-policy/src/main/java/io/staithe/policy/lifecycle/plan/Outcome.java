package io.staithe.policy.lifecycle.plan;

import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.rule.LifecycleAction;
import io.staithe.policy.lifecycle.rule.LifecycleRule;
import java.util.Optional;
import java.util.function.Function;

/** What becomes of an image, and why. Immutable. */
public sealed interface Outcome {
    /**
     * The image.
     *
     * @return as it was given
     */
    LifecycleImage image();

    /**
     * Why, in plain words.
     *
     * @return a sentence without its full stop, for example {@code rule 1 expires it: pushed more than 14 days ago}
     */
    String reason();

    /**
     * A rule takes it.
     *
     * @param image the image
     * @param rule the rule
     */
    record Marked(LifecycleImage image, LifecycleRule rule) implements Outcome {
        /**
         * What is done.
         *
         * @return the action of the rule
         */
        public LifecycleAction action() {
            return rule.action();
        }

        @Override
        public String reason() {
            return Words.doing(rule) + " it: " + Words.because(rule, image);
        }
    }

    /**
     * It goes because its subject goes, within 24 hours of it; no rule has judged it.
     *
     * @param image the image
     * @param subject the digest of its subject
     * @param rule the rule that takes the subject, or that takes the one with which the subject goes
     */
    record Following(LifecycleImage image, String subject, LifecycleRule rule) implements Outcome {
        /**
         * What is done.
         *
         * @return the action of the rule
         */
        public LifecycleAction action() {
            return rule.action();
        }

        @Override
        public String reason() {
            return "it goes with its subject " + subject + ", which " + Words.doing(rule);
        }
    }

    /**
     * A rule would take it, or it would go with its subject, but something else holds it.
     *
     * @param image the image
     * @param rule the rule that would have taken it
     * @param protection why it stays
     * @param protector the digest of the index or of the subject
     */
    record Protected(LifecycleImage image, LifecycleRule rule, Protection protection, String protector)
            implements Outcome {
        @Override
        public String reason() {
            String would = "rule " + rule.priority() + " would " + Words.verb(rule) + " it, but ";
            return protection == Protection.CHILD_OF_INDEX
                    ? would + "index " + protector + " lists it and stays"
                    : would + "its subject " + protector + " stays";
        }
    }

    /**
     * The first rule that matches it does not take it, and what one rule matches no later rule may touch.
     *
     * @param image the image
     * @param rule the rule that keeps it
     * @param from the first later rule that would take it otherwise; empty where none would
     */
    record Shielded(LifecycleImage image, LifecycleRule rule, Optional<LifecycleRule> from) implements Outcome {
        @Override
        public String reason() {
            String kept = "rule " + rule.priority() + " matches it and does not take it";
            return from.map(other -> kept + ", which shields it from rule " + other.priority())
                    .orElse(kept);
        }
    }

    /**
     * No rule matches it.
     *
     * @param image the image
     */
    record Untouched(LifecycleImage image) implements Outcome {
        @Override
        public String reason() {
            return "no rule matches it";
        }
    }

    /**
     * Goes by the kind of outcome.
     *
     * @param marked takes an image that a rule takes
     * @param following takes one that goes with its subject
     * @param held takes one that is protected
     * @param shielded takes one that a rule keeps
     * @param untouched takes one that no rule matches
     * @param <T> the type of the answer
     * @return what the one that fits answers
     */
    default <T> T match(
            Function<? super Marked, ? extends T> marked,
            Function<? super Following, ? extends T> following,
            Function<? super Protected, ? extends T> held,
            Function<? super Shielded, ? extends T> shielded,
            Function<? super Untouched, ? extends T> untouched) {
        if (this instanceof Marked outcome) {
            return marked.apply(outcome);
        }
        if (this instanceof Following outcome) {
            return following.apply(outcome);
        }
        if (this instanceof Protected outcome) {
            return held.apply(outcome);
        }
        if (this instanceof Shielded outcome) {
            return shielded.apply(outcome);
        }
        return untouched.apply((Untouched) this);
    }
}
