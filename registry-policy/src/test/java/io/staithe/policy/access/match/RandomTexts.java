package io.staithe.policy.access.match;

import java.util.Random;

/** Short texts of few characters, so that chance makes many of them match; the same ones for the same seed. */
final class RandomTexts {
    private final Random random;

    RandomTexts(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String of(int longest, String... alphabet) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(longest + 1); left > 0; left--) {
            text.append(one(alphabet));
        }
        return text.toString();
    }

    String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
