package io.staithe.policy.lifecycle.plan;

import java.util.function.IntConsumer;

/** From each image to some others, by their places: two arrays, however many links there are. */
final class Links {
    private final int[] begin;
    private final int[] targets;

    private Links(int[] begin, int[] targets) {
        this.begin = begin;
        this.targets = targets;
    }

    /** Links given as pairs. */
    static Links of(int images, int[] from, int[] to, int count) {
        int[] begin = new int[images + 1];
        for (int i = 0; i < count; i++) {
            begin[from[i] + 1]++;
        }
        for (int i = 0; i < images; i++) {
            begin[i + 1] += begin[i];
        }
        int[] targets = new int[count];
        int[] next = begin.clone();
        for (int i = 0; i < count; i++) {
            targets[next[from[i]]++] = to[i];
        }
        return new Links(begin, targets);
    }

    int count(int image) {
        return begin[image + 1] - begin[image];
    }

    int target(int image, int index) {
        return targets[begin[image] + index];
    }

    void forEach(int image, IntConsumer action) {
        for (int i = begin[image]; i < begin[image + 1]; i++) {
            action.accept(targets[i]);
        }
    }
}
