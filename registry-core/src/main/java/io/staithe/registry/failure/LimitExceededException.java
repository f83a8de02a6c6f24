package io.staithe.registry.failure;

import io.staithe.registry.limit.Limit;

/** A limit would be passed; nothing was changed. */
public final class LimitExceededException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final long most;

    /**
     * Creates the failure.
     *
     * @param limit which limit
     * @param most the most it allows
     */
    public LimitExceededException(Limit limit, long most) {
        super("The limit of " + most + " " + limit.noun() + " would be passed");
        this.limit = limit;
        this.most = most;
    }

    /**
     * Which limit would be passed.
     *
     * @return the limit
     */
    public Limit limit() {
        return limit;
    }

    /**
     * The most that the limit allows.
     *
     * @return a count, or a number of bytes
     */
    public long most() {
        return most;
    }
}
