package io.staithe.policy.lifecycle.plan;

import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import java.time.Instant;
import java.util.BitSet;

/**
 * What rules claim, before anything is protected: phases 1 and 2 of the evaluation.
 *
 * <p>Every rule is evaluated against all images; an image that a rule matches is out of reach for those behind it. So
 * the first rule that matches an image decides alone, and one pass over the images, newest first, is enough: each rule
 * counts along. A referrer whose subject is there counts for no rule; what it would have been taken by is noted all the
 * same.
 */
final class Claims {
    private static final byte NONE = -1;

    private final byte[] decisive;
    private final byte[] firstTaker;

    private Claims(int images) {
        this.decisive = new byte[images];
        this.firstTaker = new byte[images];
    }

    static Claims of(LifecyclePolicy policy, Repository repository, int[] subjects, Instant at) {
        CompiledRule[] rules =
                policy.rules().stream().map(rule -> new CompiledRule(rule, at)).toArray(CompiledRule[]::new);
        int[] counted = new int[rules.length];
        Claims claims = new Claims(repository.size());
        for (int i = 0; i < repository.size(); i++) {
            claims.judge(i, repository.image(i), rules, counted, subjects[i] >= 0);
        }
        return claims;
    }

    private void judge(int place, LifecycleImage image, CompiledRule[] rules, int[] counted, boolean exempt) {
        byte first = NONE;
        byte taker = NONE;
        for (int r = 0; r < rules.length; r++) {
            CompiledRule rule = rules[r];
            if (rule.matches(image)) {
                if (first == NONE) {
                    first = (byte) r;
                }
                if (taker == NONE && rule.takes(image, counted[r])) {
                    taker = (byte) r;
                }
                if (!exempt) {
                    counted[r]++;
                }
            }
        }
        decisive[place] = first;
        firstTaker[place] = taker;
    }

    /** The first rule that matches an image, or -1. */
    int decisive(int place) {
        return decisive[place];
    }

    /** The first rule that would take an image if nothing were in its way, or -1. */
    int firstTaker(int place) {
        return firstTaker[place];
    }

    /** Images of a set by the first rule that matches them, then oldest first. */
    int[] byRule(BitSet images, int ruleCount) {
        return ByRule.oldestFirst(images, decisive, ruleCount);
    }

    /** Whether the rule that decides takes the image. */
    boolean takes(int place) {
        return decisive[place] != NONE && decisive[place] == firstTaker[place];
    }
}
