package io.staithe.policy.lifecycle.plan;

import java.util.Arrays;

/** Collects links, then reads them in both directions. */
final class LinkPairs {
    private final int images;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int count;

    LinkPairs(int images) {
        this.images = images;
    }

    void add(int source, int target) {
        if (count == from.length) {
            int longer = Math.addExact(count, count / 2);
            from = Arrays.copyOf(from, longer);
            to = Arrays.copyOf(to, longer);
        }
        from[count] = source;
        to[count++] = target;
    }

    Links forward() {
        return Links.of(images, from, to, count);
    }

    Links backward() {
        return Links.of(images, to, from, count);
    }
}
