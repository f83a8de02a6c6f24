package io.staithe.policy.lifecycle.plan;

import java.util.BitSet;

/**
 * In which order to act: by the priority of the rule, then oldest first; but an index is drawn before the first of its
 * children, and a subject before the first of its referrers. Images that list each other have no such order, and are
 * left as they come.
 */
final class Sequence {
    private final Fates fates;
    private final int[] subjects;
    private final Links parents;
    private final BitSet seen = new BitSet();
    private final int[] looked;
    private final int[] order;
    private final IntStack open = new IntStack();
    private int ordered;

    private Sequence(Fates fates, int[] subjects, Links parents) {
        this.fates = fates;
        this.subjects = subjects;
        this.parents = parents;
        this.looked = new int[subjects.length];
        this.order = new int[fates.goingCount()];
    }

    static int[] of(Fates fates, int[] subjects, Links parents, int rules) {
        Sequence sequence = new Sequence(fates, subjects, parents);
        for (int place : fates.goingByRule(rules)) {
            sequence.add(place);
        }
        return sequence.order;
    }

    private void add(int place) {
        if (seen.get(place)) {
            return;
        }
        open(place);
        while (!open.isEmpty()) {
            int top = open.top();
            int before = nextBefore(top);
            if (before >= 0) {
                open(before);
            } else {
                order[ordered++] = open.pop();
            }
        }
    }

    private void open(int place) {
        seen.set(place);
        open.push(place);
    }

    /** The next image that must come before this one and has not come yet, or -1. */
    private int nextBefore(int place) {
        int indexes = parents.count(place);
        while (looked[place] <= indexes) {
            int step = looked[place]++;
            int before = step < indexes ? parents.target(place, step) : subjects[place];
            if (before >= 0 && fates.isGoing(before) && !seen.get(before)) {
                return before;
            }
        }
        return -1;
    }
}
