package io.staithe.policy.access.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True so many times in a hundred. */
    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from 0, below a bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** From one to so many of them, with repetitions. */
    public <T> List<T> some(List<T> from, int most) {
        List<T> some = new ArrayList<>();
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            some.add(pick(from));
        }
        return some;
    }

    /** A copy in another order. */
    public <T> List<T> shuffled(List<T> list) {
        List<T> rest = new ArrayList<>(list);
        List<T> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(random.nextInt(rest.size())));
        }
        return shuffled;
    }

    /** The same letters, some of them in the other case. */
    public String recased(String text) {
        StringBuilder recased = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean other = random.nextBoolean() && c < 128;
            recased.append(!other ? c : Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
        }
        return recased.toString();
    }
}
