package io.staithe.policy.lifecycle.rule;

import java.util.Comparator;
import java.util.List;

/**
 * A lifecycle policy. Immutable and thread-safe. One that came out of the parser obeys every rule of Amazon ECR; one
 * put together by hand may hold combinations that ECR refuses (expiring what nobody pulls, say), and a plan for it is
 * as well defined.
 *
 * @param rules by ascending priority, 1 to 50, no two of one priority
 * @param text as it was written, to the last blank; of one put together by hand whatever it was given
 */
public record LifecyclePolicy(List<LifecycleRule> rules, String text) {
    /** How many rules a policy may have. */
    public static final int MAX_RULES = 50;

    /**
     * Sorts the rules; throws {@link IllegalArgumentException} where there are none, too many, or two of one priority.
     */
    public LifecyclePolicy {
        rules = rules.stream()
                .sorted(Comparator.comparingInt(LifecycleRule::priority))
                .toList();
        if (rules.isEmpty() || rules.size() > MAX_RULES) {
            throw new IllegalArgumentException("a policy has 1 to " + MAX_RULES + " rules, not " + rules.size());
        }
        if (rules.stream().mapToInt(LifecycleRule::priority).distinct().count() != rules.size()) {
            throw new IllegalArgumentException("two rules have the same priority");
        }
    }

    /** The policy as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
