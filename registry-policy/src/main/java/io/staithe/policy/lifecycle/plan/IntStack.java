package io.staithe.policy.lifecycle.plan;

import java.util.Arrays;
import java.util.BitSet;

/** A stack of numbers, for walks as deep as the input likes. */
final class IntStack {
    private int[] items = new int[16];
    private int size;

    static IntStack of(BitSet items) {
        IntStack stack = new IntStack();
        items.stream().forEach(stack::push);
        return stack;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void push(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size + size / 2);
        }
        items[size++] = item;
    }

    int top() {
        return items[size - 1];
    }

    int pop() {
        return items[--size];
    }
}
