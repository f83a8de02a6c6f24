package io.staithe.policy.lifecycle.plan;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** An unmodifiable list whose items are made when they are asked for, so that a million of them need no memory. */
final class LazyList<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final IntFunction<T> item;

    LazyList(int size, IntFunction<T> item) {
        this.size = size;
        this.item = item;
    }

    @Override
    public T get(int index) {
        return item.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
