package io.staithe.policy.access.evaluate;

import java.util.List;

/** The statements of a layer that mean one action. Immutable and thread-safe. */
record ActionStatements(PrincipalIndex denies, PrincipalIndex allows) {
    static ActionStatements of(List<CompiledStatement> statements, String action) {
        List<CompiledStatement> meant =
                statements.stream().filter(one -> one.matchesAction(action)).toList();
        return new ActionStatements(
                PrincipalIndex.of(
                        meant.stream().filter(CompiledStatement::denies).toList()),
                PrincipalIndex.of(meant.stream().filter(one -> !one.denies()).toList()));
    }
}
