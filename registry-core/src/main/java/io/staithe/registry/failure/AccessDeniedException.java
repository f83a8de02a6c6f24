package io.staithe.registry.failure;

/** The caller may not do this. */
public final class AccessDeniedException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final String action;
    private final String resource;

    /**
     * Creates the failure.
     *
     * @param caller who asked, as the access port names it
     * @param action the IAM action that was missing
     * @param resource the ARN of the resource, or {@code *}
     * @param because why, as the caller may see it; may be empty
     */
    public AccessDeniedException(String caller, String action, String resource, String because) {
        super("User: " + caller + " is not authorized to perform: " + action + " on resource: " + resource
                + (because.isEmpty() ? "" : " because " + because));
        this.action = action;
        this.resource = resource;
    }

    /**
     * The IAM action that was missing.
     *
     * @return for example {@code ecr:PutImage}
     */
    public String action() {
        return action;
    }

    /**
     * The resource that the action was asked on.
     *
     * @return an ARN, or {@code *}
     */
    public String resource() {
        return resource;
    }
}
