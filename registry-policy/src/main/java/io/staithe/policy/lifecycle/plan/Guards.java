package io.staithe.policy.lifecycle.plan;

import io.staithe.policy.lifecycle.image.ImageStatus;
import io.staithe.policy.lifecycle.rule.LifecycleAction;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Protects children of indexes and referrers of subjects: phase 3 of the evaluation.
 *
 * <p>First every image that is claimed is thought to go, and referrers with their subjects. Then each that an index
 * holds is taken back, and what was to go with it or after it, until nothing changes: what remains is the largest set
 * of images that may go together. So the order of images makes no difference, images that list each other go together
 * or not at all, and each link is looked at a fixed number of times.
 */
final class Guards {
    private static final byte NONE = -1;

    private final LifecyclePolicy policy;
    private final Repository repository;
    private final Claims claims;
    private final int[] subjects;
    private final Links children;
    private final Links followers;
    private final byte[] rules;
    private final BitSet going;
    private final BitSet following;
    private final int[] protectors;

    private Guards(LifecyclePolicy policy, Repository repository, Claims claims, int[] subjects, Links children) {
        int size = repository.size();
        this.policy = policy;
        this.repository = repository;
        this.claims = claims;
        this.subjects = subjects;
        this.children = children;
        this.followers = followers(subjects);
        this.rules = new byte[size];
        this.going = new BitSet(size);
        this.following = new BitSet(size);
        this.protectors = new int[size];
        Arrays.fill(rules, NONE);
        Arrays.fill(protectors, NONE);
    }

    static Fates apply(LifecyclePolicy policy, Repository repository, Claims claims, int[] subjects, Links children) {
        Guards guards = new Guards(policy, repository, claims, subjects, children);
        guards.claim();
        guards.follow();
        guards.hold();
        guards.nameProtectors();
        return new Fates(guards.rules, guards.going, guards.following, guards.protectors);
    }

    private static Links followers(int[] subjects) {
        LinkPairs pairs = new LinkPairs(subjects.length);
        for (int i = 0; i < subjects.length; i++) {
            if (subjects[i] >= 0) {
                pairs.add(subjects[i], i);
            }
        }
        return pairs.forward();
    }

    private void claim() {
        for (int i = 0; i < repository.size(); i++) {
            if (claims.takes(i)) {
                rules[i] = (byte) claims.decisive(i);
                going.set(i, subjects[i] < 0);
            }
        }
    }

    /** Lets referrers go with subjects, and their own referrers with them. */
    private void follow() {
        IntStack changed = IntStack.of(going);
        while (!changed.isEmpty()) {
            int subject = changed.pop();
            followers.forEach(subject, i -> {
                if (!going.get(i) && canFollow(i, action(subject))) {
                    rules[i] = rules[subject];
                    going.set(i);
                    following.set(i);
                    changed.push(i);
                }
            });
        }
    }

    private boolean canFollow(int place, LifecycleAction action) {
        return action == LifecycleAction.EXPIRE || repository.image(place).status() == ImageStatus.ACTIVE;
    }

    /** Takes back what is held, and what depends on that. */
    private void hold() {
        IntStack changed = new IntStack();
        for (int i = 0; i < repository.size(); i++) {
            takeBackChildren(i, changed);
        }
        while (!changed.isEmpty()) {
            int stays = changed.pop();
            takeBackChildren(stays, changed);
            followers.forEach(stays, i -> takeBack(i, changed));
        }
    }

    private void takeBackChildren(int index, IntStack changed) {
        children.forEach(index, child -> {
            if (going.get(child) && holds(index, child)) {
                takeBack(child, changed);
            }
        });
    }

    private void takeBack(int place, IntStack changed) {
        if (going.get(place)) {
            going.clear(place);
            changed.push(place);
        }
    }

    /**
     * An index holds a child that would be deleted until it is deleted, and one that would be archived until it is gone
     * or archived.
     */
    private boolean holds(int index, int child) {
        if (action(child) == LifecycleAction.EXPIRE) {
            return !going.get(index) || action(index) != LifecycleAction.EXPIRE;
        }
        return !going.get(index) && repository.image(index).status() != ImageStatus.ARCHIVED;
    }

    private void nameProtectors() {
        for (int i = 0; i < repository.size(); i++) {
            int index = i;
            children.forEach(index, child -> {
                if (isHeld(child) && protectors[child] == NONE && holds(index, child)) {
                    protectors[child] = index;
                }
            });
        }
        for (int i = 0; i < repository.size(); i++) {
            boolean leftByItsSubject = following.get(i) && going.get(subjects[i]);
            if (isHeld(i) && subjects[i] >= 0 && !leftByItsSubject) {
                protectors[i] = subjects[i];
            }
        }
    }

    private boolean isHeld(int place) {
        return rules[place] != NONE && !going.get(place);
    }

    private LifecycleAction action(int place) {
        return policy.rules().get(rules[place]).action();
    }
}
