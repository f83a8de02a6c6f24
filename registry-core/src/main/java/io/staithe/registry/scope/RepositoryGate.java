package io.staithe.registry.scope;

import io.staithe.registry.access.Operation;
import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.event.Outbox;
import io.staithe.registry.event.RegistryEvent;
import io.staithe.registry.failure.RepositoryAlreadyExistsException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.limit.Limit;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.Transaction;
import java.util.Optional;

/** How every use case finds the repository it works in. Immutable and thread-safe. */
public final class RepositoryGate {
    private final CallScope scope;

    /**
     * A gate for one call.
     *
     * @param scope what the call may touch
     */
    public RepositoryGate(CallScope scope) {
        this.scope = scope;
    }

    /**
     * The repository, which must exist.
     *
     * @param transaction the transaction to look in
     * @param name the repository's name
     * @return what is kept about it
     * @throws RepositoryNotFoundException where it does not exist
     */
    public RepositoryRecord existing(Transaction transaction, RepositoryName name) {
        return transaction.repositories().find(name).orElseThrow(() -> notFound(name));
    }

    /**
     * The repository, which is made where the registry makes repositories on push and the caller may.
     *
     * @param transaction the transaction to look and to write in
     * @param name the repository's name
     * @return what is kept about it
     * @throws RepositoryNotFoundException where it does not exist and is not made
     */
    public RepositoryRecord forPush(Transaction transaction, RepositoryName name) {
        Optional<RepositoryRecord> found = transaction.repositories().find(name);
        if (found.isPresent()) {
            return found.get();
        }
        RepositorySettings settings = scope.facilities().createOnPush().orElseThrow(() -> notFound(name));
        scope.guard().require(Operation.CREATE_REPOSITORY, name);
        return create(transaction, name, settings);
    }

    /**
     * Makes sure that a push will find its repository, before bytes are received for it.
     *
     * @param name the repository's name
     * @throws RepositoryNotFoundException where it does not exist and will not be made
     */
    public void expectForPush(RepositoryName name) {
        if (scope.facilities().createOnPush().isEmpty()) {
            scope.read(transaction -> existing(transaction, name));
        }
    }

    /**
     * Makes a repository.
     *
     * @param transaction the transaction to write in
     * @param name its name
     * @param settings how it is to behave
     * @return what is kept about it
     * @throws RepositoryAlreadyExistsException where one of that name exists
     */
    public RepositoryRecord create(Transaction transaction, RepositoryName name, RepositorySettings settings) {
        RepositoryRecord repository = new RepositoryRecord(name, scope.now(), settings);
        if (transaction.repositories().find(name).isPresent()) {
            throw new RepositoryAlreadyExistsException(name, scope.facilities().registry());
        }
        scope.within(Limit.REPOSITORIES, transaction.repositories().count() + 1);
        transaction.repositories().insert(repository);
        Outbox.record(transaction, new RegistryEvent.RepositoryCreated(name, repository.createdAt()));
        return repository;
    }

    private RepositoryNotFoundException notFound(RepositoryName name) {
        return new RepositoryNotFoundException(name, scope.facilities().registry());
    }
}
