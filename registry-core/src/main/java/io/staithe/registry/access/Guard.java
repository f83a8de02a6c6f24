package io.staithe.registry.access;

import io.staithe.registry.failure.AccessDeniedException;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.name.RepositoryName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks {@link AccessControl} on behalf of one call. Immutable and thread-safe. */
public final class Guard {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final AccessControl access;
    private final RegistryId registry;
    private final Call call;

    /**
     * A guard for one call.
     *
     * @param access who decides
     * @param registry the registry that is called
     * @param call the call
     */
    public Guard(AccessControl access, RegistryId registry, Call call) {
        this.access = access;
        this.registry = registry;
        this.call = call;
    }

    /**
     * Lets the call pass, or refuses it.
     *
     * @param operation what is to be done
     * @param repository the repository it is to be done to, which need not exist
     * @throws AccessDeniedException where the call may not
     */
    public void require(Operation operation, RepositoryName repository) {
        require(operation, Optional.of(repository));
    }

    /**
     * Lets the call pass, or refuses it, for what is done to the registry itself.
     *
     * @param operation what is to be done
     * @throws AccessDeniedException where the call may not
     */
    public void require(Operation operation) {
        require(operation, Optional.empty());
    }

    /**
     * Whether the call may do something to a repository; for lists, which leave out what it may not see.
     *
     * @param operation what is to be done
     * @param repository the repository, which need not exist
     * @return whether it may
     */
    public boolean permits(Operation operation, RepositoryName repository) {
        return ActionTable.actions(operation, call.surface()).stream()
                .allMatch(action ->
                        decide(request(operation, action, Optional.of(repository))) instanceof Decision.Allowed);
    }

    /**
     * The call that is guarded.
     *
     * @return the call
     */
    public Call call() {
        return call;
    }

    private void require(Operation operation, Optional<RepositoryName> repository) {
        for (String action : ActionTable.actions(operation, call.surface())) {
            AccessRequest request = request(operation, action, repository);
            if (decide(request) instanceof Decision.Denied denied) {
                throw new AccessDeniedException(call.principal().name(), action, request.resource(), denied.because());
            }
        }
    }

    private AccessRequest request(Operation operation, String action, Optional<RepositoryName> repository) {
        return new AccessRequest(call, operation, action, registry, repository);
    }

    /** An error in evaluation denies, and so does no answer: whoever decides may not be checked for nulls. */
    private Decision decide(AccessRequest request) {
        try {
            @Nullable Decision decision = access.decide(request);
            return decision == null ? new Decision.Denied("the decision could not be made") : decision;
        } catch (RuntimeException e) {
            LOG.error("access control failed to decide on {}, which denies it", request.action(), e);
            return new Decision.Denied("the decision could not be made");
        }
    }
}
