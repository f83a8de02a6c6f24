package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.document.Text;
import java.util.List;
import java.util.Optional;

/**
 * A statement under examination, and what its checks share.
 *
 * @param policy the policy it stands in
 * @param statement the statement
 * @param actions the entries of its Action or NotAction
 * @param clauses its conditions whose operators are known
 * @param effort what may still be spent on comparing patterns
 */
record Subject(Policy policy, Statement statement, List<NamedAction> actions, List<Clause> clauses, Effort effort) {
    static Subject of(Policy policy, Statement statement, ActionLookup lookup, Effort effort) {
        List<NamedAction> actions = statement.actions().map(Patterns::values).orElse(List.of()).stream()
                .map(lookup::find)
                .toList();
        List<Clause> clauses = statement.conditions().stream()
                .map(Clause::find)
                .flatMap(Optional::stream)
                .toList();
        return new Subject(policy, statement, actions, clauses, effort);
    }

    boolean is(PolicyKind... kinds) {
        return List.of(kinds).contains(policy.kind());
    }

    boolean allows() {
        return statement.effect() == Effect.ALLOW;
    }

    /** Whether it lists actions of catalogued services only; then nothing else can be meant than what the catalogue has. */
    boolean hasKnownActionsOnly() {
        return hasActions()
                && actions.stream().allMatch(NamedAction::catalogued)
                && actions.stream().anyMatch(NamedAction::isKnown);
    }

    /** Whether it lists what may be done, not what may not. */
    boolean hasActions() {
        return !actions.isEmpty()
                && statement.actions().filter(Patterns::negated).isEmpty();
    }

    /** The entries of Resource; none where there is NotResource or nothing. */
    List<Text> resources() {
        return statement
                .resources()
                .filter(it -> !it.negated())
                .map(Patterns::values)
                .orElse(List.of());
    }

    /** The entries of Principal; none where there is NotPrincipal or nothing. */
    List<Principals.Entry> principals() {
        return statement
                .principals()
                .filter(it -> !it.negated())
                .map(Principals::entries)
                .orElse(List.of());
    }
}
