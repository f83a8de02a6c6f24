package io.staithe.tck;

import io.staithe.registry.name.RegistryId;
import io.staithe.registry.store.MetadataStore;
import io.staithe.registry.store.Transaction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh store for every test, and the registry that most of them use. */
abstract class StoreTest {
    static final RegistryId HERE = RegistryId.of("123456789012", "eu-west-1");
    static final RegistryId ELSEWHERE = RegistryId.of("123456789012", "eu-west-2");

    private @Nullable MetadataStore store;

    abstract MetadataStore newStore();

    @BeforeEach
    void open() {
        store = newStore();
        prepare();
    }

    /** What a group of tests wants to be there. */
    void prepare() {}

    @AfterEach
    void close() {
        store().close();
    }

    final MetadataStore store() {
        if (store == null) {
            throw new IllegalStateException("opened before every test");
        }
        return store;
    }

    final <T> T read(Function<Transaction, T> work) {
        return store().read(HERE, work);
    }

    final <T> T write(Function<Transaction, T> work) {
        return store().write(HERE, work);
    }

    final void change(Consumer<Transaction> work) {
        change(HERE, work);
    }

    final void change(RegistryId registry, Consumer<Transaction> work) {
        store().write(registry, transaction -> {
            work.accept(transaction);
            return true;
        });
    }
}
