package io.staithe.policy.lifecycle.plan;

import java.util.BitSet;

/** Orders images by the priority of a rule, then oldest first, in one pass over them. */
final class ByRule {
    private ByRule() {}

    static int[] oldestFirst(BitSet images, byte[] ruleOf, int rules) {
        int[] next = new int[rules + 1];
        for (int i = images.nextSetBit(0); i >= 0; i = images.nextSetBit(i + 1)) {
            next[ruleOf[i] + 1]++;
        }
        for (int r = 0; r < rules; r++) {
            next[r + 1] += next[r];
        }
        int[] order = new int[next[rules]];
        for (int i = images.length() - 1; i >= 0; i = images.previousSetBit(i - 1)) {
            order[next[ruleOf[i]]++] = i;
        }
        return order;
    }
}
