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
     * The repository that something is to be pushed to.
     *
     * @param name its name
     * @param mayBeMade whether it is made where it does not exist, which the caller was found to be allowed to
     */
    public record Target(RepositoryName name, boolean mayBeMade) {}

    /**
     * Asks, before the transaction of a push, what the push may find: whoever decides may need the store itself, and a
     * transaction may run more than once.
     *
     * @param name the repository's name
     * @return what to push to; the repository need not exist
     */
    public Target target(RepositoryName name) {
        boolean missing = scope.facilities().createOnPush().isPresent()
                && scope.read(transaction -> transaction.repositories().find(name))
                        .isEmpty();
        if (missing) {
            scope.guard().require(Operation.CREATE_REPOSITORY, name);
        }
        return new Target(name, missing);
    }

    /**
     * As {@link #target}, and makes sure that the push will find its repository, before bytes are received for it.
     *
     * @param name the repository's name
     * @return what to push to
     * @throws RepositoryNotFoundException where it does not exist and will not be made
     */
    public Target expectedTarget(RepositoryName name) {
        Target target = target(name);
        if (!target.mayBeMade()) {
            scope.read(transaction -> existing(transaction, name));
        }
        return target;
    }

    /**
     * The repository, which is made where it may be.
     *
     * @param transaction the transaction to look and to write in
     * @param target what to push to
     * @return what is kept about it
     * @throws RepositoryNotFoundException where it does not exist and is not made
     */
    public RepositoryRecord forPush(Transaction transaction, Target target) {
        RepositoryName name = target.name();
        return transaction.repositories().find(name).orElseGet(() -> {
            RepositorySettings settings = scope.facilities()
                    .createOnPush()
                    .filter(made -> target.mayBeMade())
                    .orElseThrow(() -> notFound(name));
            return create(transaction, name, settings);
        });
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
