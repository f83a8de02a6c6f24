package io.staithe.policy.lifecycle.plan;

import io.staithe.policy.lifecycle.image.LifecycleImage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The images of a repository, newest first, each known by its place in that order, and what they refer to. References
 * to images that are not there are left out.
 */
final class Repository {
    private static final int NOWHERE = -1;

    private final LifecycleImage[] images;
    private final Map<String, Integer> places;

    private Repository(LifecycleImage[] images, Map<String, Integer> places) {
        this.images = images;
        this.places = places;
    }

    static Repository of(Collection<LifecycleImage> given) {
        LifecycleImage[] images = NewestFirst.sort(given);
        Map<String, Integer> places = new HashMap<>((int) (images.length / 0.75) + 1);
        for (int i = 0; i < images.length; i++) {
            if (places.put(images[i].digest(), i) != null) {
                throw new IllegalArgumentException("two images with the digest " + images[i].digest());
            }
        }
        return new Repository(images, places);
    }

    int size() {
        return images.length;
    }

    LifecycleImage image(int place) {
        return images[place];
    }

    /** Where the image of a digest stands, or -1. */
    int place(String digest) {
        return places.getOrDefault(digest, NOWHERE);
    }

    /** For each image where its subject stands, or -1. */
    int[] subjects() {
        int[] subjects = new int[images.length];
        for (int i = 0; i < images.length; i++) {
            subjects[i] = images[i].subject().map(this::place).orElse(NOWHERE);
        }
        return subjects;
    }

    /** From indexes to what they list. */
    LinkPairs children() {
        LinkPairs pairs = new LinkPairs(images.length);
        for (int i = 0; i < images.length; i++) {
            List<String> children = images[i].children();
            for (int j = 0; j < children.size(); j++) {
                int child = place(children.get(j));
                if (child >= 0) {
                    pairs.add(i, child);
                }
            }
        }
        return pairs;
    }
}
