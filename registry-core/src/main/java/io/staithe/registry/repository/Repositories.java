package io.staithe.registry.repository;

import io.staithe.registry.access.Operation;
import io.staithe.registry.catalog.Page;
import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.event.Outbox;
import io.staithe.registry.event.RegistryEvent;
import io.staithe.registry.failure.RepositoryAlreadyExistsException;
import io.staithe.registry.failure.RepositoryNotEmptyException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.scope.CallScope;
import io.staithe.registry.scope.RepositoryGate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The door to repositories.
 *
 * <p>Made by the registry for one call; thread-safe. Source: ECR API, the operations on repositories.
 */
public final class Repositories {
    private static final int BATCH = 1_000;

    private final CallScope scope;
    private final RepositoryGate gate;

    /**
     * The door for one call.
     *
     * @param scope what the call may touch
     */
    @SuppressWarnings("exports") // made by the registry only
    public Repositories(CallScope scope) {
        this.scope = scope;
        this.gate = new RepositoryGate(scope);
    }

    /**
     * Creates a repository with standard settings.
     *
     * @param name its name
     * @return what is kept about it
     * @throws RepositoryAlreadyExistsException where one of that name exists
     */
    public RepositoryRecord create(RepositoryName name) {
        return create(name, RepositorySettings.standard());
    }

    /**
     * Creates a repository.
     *
     * @param name its name
     * @param settings how it is to behave
     * @return what is kept about it
     * @throws RepositoryAlreadyExistsException where one of that name exists
     */
    public RepositoryRecord create(RepositoryName name, RepositorySettings settings) {
        scope.guard().require(Operation.CREATE_REPOSITORY, name);
        return scope.write(transaction -> gate.create(transaction, name, settings));
    }

    /**
     * Looks a repository up.
     *
     * @param name its name
     * @return what is kept about it, or empty where it does not exist
     */
    public Optional<RepositoryRecord> find(RepositoryName name) {
        scope.guard().require(Operation.DESCRIBE_REPOSITORY, name);
        return scope.read(transaction -> transaction.repositories().find(name));
    }

    /**
     * Looks a repository up that should exist.
     *
     * @param name its name
     * @return what is kept about it
     * @throws RepositoryNotFoundException where it does not exist
     */
    public RepositoryRecord describe(RepositoryName name) {
        scope.guard().require(Operation.DESCRIBE_REPOSITORY, name);
        return scope.read(transaction -> gate.existing(transaction, name));
    }

    /**
     * Lists the repositories that the caller may see, in the byte order of their names.
     *
     * @param after the name after which to begin, which need not exist; empty for the beginning
     * @param limit the most to return, at least 1
     * @return the repositories
     */
    public Page<RepositoryRecord> list(Optional<RepositoryName> after, int limit) {
        scope.guard().require(Operation.LIST_REPOSITORIES);
        List<RepositoryRecord> seen = new ArrayList<>();
        Optional<RepositoryName> last = after;
        while (true) {
            Optional<RepositoryName> from = last;
            List<RepositoryRecord> batch = scope.read(
                    transaction -> transaction.repositories().page(from, Math.min(Page.fetchFor(limit), BATCH)));
            for (RepositoryRecord repository : batch) {
                if (scope.guard().permits(Operation.DESCRIBE_REPOSITORY, repository.name())) {
                    seen.add(repository);
                }
            }
            if (seen.size() > limit || batch.size() < Math.min(Page.fetchFor(limit), BATCH)) {
                return Page.of(seen, limit);
            }
            last = Optional.of(batch.get(batch.size() - 1).name());
        }
    }

    /**
     * Changes how a repository behaves; what was pushed stays as it is.
     *
     * @param name its name
     * @param settings how it is to behave from now on
     * @return what is kept about it
     * @throws RepositoryNotFoundException where it does not exist
     */
    public RepositoryRecord change(RepositoryName name, RepositorySettings settings) {
        scope.guard().require(Operation.CHANGE_REPOSITORY, name);
        return scope.write(transaction -> {
            RepositoryRecord changed = gate.existing(transaction, name).with(settings);
            transaction.repositories().update(changed);
            return changed;
        });
    }

    /**
     * Deletes a repository.
     *
     * @param name its name
     * @param force whether to delete it with the images it holds
     * @return what was kept about it
     * @throws RepositoryNotFoundException where it does not exist
     * @throws RepositoryNotEmptyException where it holds images and the deletion is not forced
     */
    public RepositoryRecord delete(RepositoryName name, boolean force) {
        scope.guard().require(Operation.DELETE_REPOSITORY, name);
        return scope.write(transaction -> {
            RepositoryRecord repository = gate.existing(transaction, name);
            if (!force && transaction.images().count(name) > 0) {
                throw new RepositoryNotEmptyException(name, scope.facilities().registry());
            }
            transaction.repositories().delete(name);
            Outbox.record(transaction, new RegistryEvent.RepositoryDeleted(name, scope.now()));
            return repository;
        });
    }
}
