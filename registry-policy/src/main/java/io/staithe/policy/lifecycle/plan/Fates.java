package io.staithe.policy.lifecycle.plan;

import java.util.BitSet;

/** What becomes of each image. */
final class Fates {
    private final byte[] rules;
    private final BitSet going;
    private final BitSet following;
    private final int[] protectors;

    /** Keeps what it is given. */
    Fates(byte[] rules, BitSet going, BitSet following, int[] protectors) {
        this.rules = rules;
        this.going = going;
        this.following = following;
        this.protectors = protectors;
    }

    /** The rule that takes an image or would, or that takes the subject it follows; -1 for none. */
    int rule(int place) {
        return rules[place];
    }

    /** Whether something is done to it. */
    boolean isGoing(int place) {
        return going.get(place);
    }

    /** Whether it is to go with its subject, be it that something holds it. */
    boolean isFollowing(int place) {
        return following.get(place);
    }

    /** What holds an image that a rule would take, or -1. */
    int protector(int place) {
        return protectors[place];
    }

    /** How many images something is done to. */
    int goingCount() {
        return going.cardinality();
    }

    /** The images that something is done to, by their rule, then oldest first. */
    int[] goingByRule(int ruleCount) {
        return ByRule.oldestFirst(going, rules, ruleCount);
    }
}
