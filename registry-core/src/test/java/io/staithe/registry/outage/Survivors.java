package io.staithe.registry.outage;

import java.util.BitSet;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Which of the changes that were not forced survive a power cut: all combinations where they are few; else none, all,
 * those before each, each alone, all but each, and some by chance.
 */
final class Survivors {
    private static final int FEW = 5;
    private static final int STEPS = 12;
    private static final int CHANCES = 8;

    private Survivors() {}

    static void each(int pending, long seed, Consumer<BitSet> use) {
        if (pending <= FEW) {
            for (long bits = 0; bits < 1L << pending; bits++) {
                use.accept(BitSet.valueOf(new long[] {bits}));
            }
            return;
        }
        use.accept(new BitSet());
        use.accept(those(pending, i -> true));
        int stride = (pending + STEPS - 1) / STEPS;
        for (int at = 0; at < pending; at += stride) {
            int one = at;
            use.accept(those(pending, i -> i < one));
            use.accept(those(pending, i -> i == one));
            use.accept(those(pending, i -> i != one));
        }
        Random random = new Random(seed);
        for (int chance = 0; chance < CHANCES; chance++) {
            use.accept(those(pending, i -> random.nextBoolean()));
        }
    }

    private static BitSet those(int pending, IntPredicate which) {
        BitSet survivors = new BitSet(pending);
        for (int i = 0; i < pending; i++) {
            survivors.set(i, which.test(i));
        }
        return survivors;
    }
}
