package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The policies of one layer, compiled: those of a role, of a level of the organisation, of a repository.
 *
 * <p>Immutable and thread-safe, and meant to be kept: make one when policies change, not when a question is asked. The
 * statements that mean an action are sorted out when it is first asked about.
 */
public final class PolicySet {
    /** More kinds of action than all of ours; for whoever asks about still more, the statements are sorted out each time. */
    private static final int MOST_ACTIONS_KEPT = 512;

    private final List<Policy> policies;
    private final List<CompiledStatement> statements;
    private final ConcurrentHashMap<String, ActionStatements> byAction = new ConcurrentHashMap<>();

    private PolicySet(Collection<Policy> policies, boolean lenient) {
        this.policies = List.copyOf(policies);
        List<CompiledStatement> compiled = new ArrayList<>();
        for (Policy policy : this.policies) {
            for (Statement statement : policy.statements()) {
                compiled.add(new CompiledStatement(compiled.size(), policy, statement, lenient));
            }
        }
        this.statements = List.copyOf(compiled);
    }

    /**
     * Compiles policies.
     *
     * @param policies all of one layer, in any order
     * @return the set
     */
    public static PolicySet of(Collection<Policy> policies) {
        return new PolicySet(policies, false);
    }

    /**
     * Compiles policies.
     *
     * @param policies all of one layer, in any order
     * @return the set
     */
    public static PolicySet of(Policy... policies) {
        return of(List.of(policies));
    }

    /**
     * Compiles policies in which ARNs may lack fields, which stand for any text where AWS's older parsers took them so.
     *
     * @param policies all of one layer, in any order
     * @return the set
     */
    public static PolicySet lenient(Collection<Policy> policies) {
        return new PolicySet(policies, true);
    }

    /**
     * The policies.
     *
     * @return as they were given
     */
    public List<Policy> policies() {
        return policies;
    }

    List<CompiledStatement> statements() {
        return statements;
    }

    /** Searches the statements that deny. */
    void searchDenies(String action, Search search) {
        statementsFor(action).denies().search(search);
    }

    /** Searches the statements that allow. */
    void searchAllows(String action, Search search) {
        statementsFor(action).allows().search(search);
    }

    /** The statements that mean an action; kept for the next question about it. */
    ActionStatements statementsFor(String action) {
        ActionStatements known = byAction.get(action);
        if (known != null) {
            return known;
        }
        ActionStatements sorted = ActionStatements.of(statements, action);
        if (byAction.size() < MOST_ACTIONS_KEPT) {
            byAction.put(action, sorted);
        }
        return sorted;
    }
}
