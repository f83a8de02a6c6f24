package io.staithe.policy.access.lint;

import io.staithe.policy.access.catalog.KnownAction;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds condition keys that requests never have: for none of the actions, or for some of those that are written out. The latter
 * only where the operator needs the key. Statements that name actions outside the catalogue are left alone.
 */
final class UnsupportedKeys implements StatementCheck {
    private static final int MAX_NAMED = 3;

    @Override
    public void check(Subject subject, Findings findings) {
        if (!subject.hasKnownActionsOnly()) {
            return;
        }
        Set<KnownAction> all = actions(subject, action -> true);
        Set<KnownAction> literal = actions(subject, action -> !action.pattern());
        for (Clause clause : subject.clauses()) {
            String name = clause.name().value();
            if (KeyNames.isKnown(name) && !KeyNames.isOfProvider(name)) {
                Predicate<KnownAction> lacks = action ->
                        clause.key().filter(key -> key.supports(action)).isEmpty();
                if (all.stream().allMatch(lacks)) {
                    add(clause, "any action of the statement", effect(subject, clause), findings);
                } else if (clause.needsKey() && literal.stream().anyMatch(lacks)) {
                    add(clause, names(literal.stream().filter(lacks).toList()), effect(subject, clause), findings);
                }
            }
        }
    }

    private static Set<KnownAction> actions(Subject subject, Predicate<NamedAction> which) {
        return subject.actions().stream()
                .filter(which)
                .flatMap(action -> action.matches().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String names(List<KnownAction> actions) {
        String names =
                actions.stream().limit(MAX_NAMED).map(KnownAction::fullName).collect(Collectors.joining(", "));
        return names + (actions.size() > MAX_NAMED ? " and " + (actions.size() - MAX_NAMED) + " more" : "");
    }

    private static String effect(Subject subject, Clause clause) {
        if (!clause.needsKey()) {
            return "the condition is always met or never";
        }
        return subject.allows() ? "the statement never grants that" : "the statement never denies that";
    }

    private static void add(Clause clause, String actions, String effect, Findings findings) {
        findings.add(
                FindingCode.CONDITION_KEY_UNSUPPORTED,
                clause.name().at(),
                "A request for " + actions + " never has the key "
                        + Quote.of(clause.name().value()) + ", so that " + effect + ".",
                "Move those actions to a statement of their own, or use a key that their requests have.");
    }
}
