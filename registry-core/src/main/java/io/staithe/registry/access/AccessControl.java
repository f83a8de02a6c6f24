package io.staithe.registry.access;

/**
 * Who may do what: asked once for every operation of every call, before anything is looked up.
 *
 * <p>Implementations are thread-safe. One that throws has denied.
 */
@FunctionalInterface
public interface AccessControl {
    /**
     * Decides.
     *
     * @param request the question
     * @return the answer
     */
    Decision decide(AccessRequest request);

    /**
     * Allows everything: the embedder is trusted to let in whom it will.
     *
     * @return the access control of a registry that was given none
     */
    static AccessControl trusting() {
        Decision allowed = new Decision.Allowed();
        return request -> allowed;
    }
}
