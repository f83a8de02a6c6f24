package io.staithe.registry.store;

import io.staithe.registry.failure.RegistryException;
import io.staithe.registry.failure.ServerException;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.name.RegistryId;
import java.util.List;
import java.util.function.Function;

/**
 * The authority on what exists: everything but the bytes of blobs, in transactions.
 *
 * <p>One write is one atomic change, durable when {@link #write} returns. All implementations are indistinguishable:
 * names, tags and digests are ordered byte by byte, instants are kept in microseconds. Every key carries the registry's
 * id, so that one store serves many registries. Implementations are thread-safe and are closed by whoever opened them, or by the registry they were given to.
 */
public interface MetadataStore extends AutoCloseable {

    /**
     * Reads a consistent snapshot.
     *
     * @param registry the registry whose tables the work sees
     * @param work what to do; it may run more than once, must not keep the transaction, and must not write
     * @param <T> the result
     * @return what the work gave
     * @throws RegistryException what the work threw
     * @throws ServerException where the store fails
     * @throws IllegalStateException where the work writes, a transaction of this store is under way in this thread, or
     *     the store is closed
     */
    <T> T read(RegistryId registry, Function<? super Transaction, T> work);

    /**
     * Makes one atomic change: all of it where the work returns, nothing where it throws. Writes of one registry happen
     * as if one after the other, each seeing the whole of those before.
     *
     * @param registry the registry whose tables the work sees
     * @param work what to do; it may run more than once after a conflict, and must not keep the transaction
     * @param <T> the result
     * @return what the work gave
     * @throws RegistryException what the work threw
     * @throws ServerException where the store fails
     * @throws IllegalStateException where a change breaks a condition that its table states, for example that the
     *     repository exists; where a transaction of this store is under way in this thread; or the store is closed
     */
    <T> T write(RegistryId registry, Function<? super Transaction, T> work);

    /**
     * Which of some objects no row names: of no registry kept here, as committed when this is called.
     *
     * <p>A row names the object that is its {@link io.staithe.registry.catalog.BlobRecord#locator() locator}, and no other
     * with the same bytes.
     *
     * @param objects objects of a blob store, at most a page of them
     * @return those that no row names, in the same order
     * @throws ServerException where the store fails
     * @throws IllegalStateException where a transaction of this store is under way in this thread, or the store is closed
     */
    List<StoredBlob> unnamed(List<StoredBlob> objects);

    /**
     * A name that tells this store from every other: given at first need, and kept with all the rest.
     *
     * <p>Whoever copies the store copies this too. A copy that is put to use beside the original needs a blob store of its own,
     * or it will take for nobody's what came after it was made.
     *
     * @param ids where it comes from, at first need
     * @return the name, always the same
     * @throws ServerException where the store fails
     * @throws IllegalStateException where a transaction of this store is under way in this thread, or the store is closed
     */
    String identity(IdSource ids);

    @Override
    void close();
}
