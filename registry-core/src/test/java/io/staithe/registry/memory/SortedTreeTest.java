package io.staithe.registry.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SortedTreeTest {

    @Test
    void answersAsATreeMapThroughAnyChanges() {
        Random random = new Random(1);
        TreeMap<String, Integer> model = new TreeMap<>();
        SortedTree<Integer> tree = SortedTree.empty();
        for (int step = 0; step < 20_000; step++) {
            String key = key(random);
            switch (random.nextInt(40)) {
                case 0 -> {
                    String to = key(random);
                    if (key.compareTo(to) < 0 && random.nextInt(5) == 0) {
                        model.subMap(key, to).clear();
                        tree = tree.without(key, to);
                    }
                }
                case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 -> {
                    model.remove(key);
                    tree = tree.without(key);
                }
                default -> {
                    model.put(key, step);
                    tree = tree.with(key, step);
                }
            }
            String below = key(random);
            assertThat(tree.find(below).orElse(null)).isEqualTo(model.get(below));
            assertThat(tree.size()).isEqualTo(model.size());
            if (step % 50 == 0) {
                assertThat(tree.isBalanced()).isTrue();
                assertThat(tree.between("", Key.LAST)).containsExactlyElementsOf(model.values());
                assertThat(tree.page(key, Key.LAST, 7, value -> value))
                        .isEqualTo(model.tailMap(key, false).values().stream()
                                .limit(7)
                                .toList());
            }
        }
    }

    @Test
    void staysBalancedWhenKeysComeInOrder() {
        SortedTree<Integer> tree = SortedTree.empty();
        for (int i = 0; i < 10_000; i++) {
            tree = tree.with(Key.rising(i), i);
        }
        assertThat(tree.isBalanced()).isTrue();
        assertThat(tree.without(Key.rising(10), Key.rising(9_990)).isBalanced()).isTrue();
    }

    @Test
    void aChangeLeavesTheOldTreeAsItWas() {
        SortedTree<String> old = SortedTree.<String>empty().with("a", "A").with("b", "B");
        old.with("c", "C").without("a").without("a", "c");
        assertThat(old.between("", Key.LAST)).isEqualTo(List.of("A", "B"));
    }

    @Test
    void aPageHoldsAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> SortedTree.empty().page("", Key.LAST, 0, value -> value));
    }

    private static String key(Random random) {
        return Integer.toString(random.nextInt(2_000));
    }
}
