package io.staithe.policy.access.lint;

import io.staithe.policy.access.catalog.ConditionKey;
import io.staithe.policy.access.catalog.KnownAction;
import io.staithe.policy.access.finding.FindingCode;
import java.util.List;
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
        for (Clause clause : subject.clauses()) {
            String name = clause.name().value();
            if (KeyNames.isKnown(name) && !KeyNames.isOfProvider(name)) {
                check(
                        subject,
                        clause,
                        action -> clause.key()
                                .filter(key -> supports(key, action))
                                .isPresent(),
                        findings);
            }
        }
    }

    private static boolean supports(ConditionKey key, KnownAction action) {
        return key.supports(action);
    }

    private static void check(Subject subject, Clause clause, Predicate<KnownAction> has, Findings findings) {
        boolean anywhere = subject.actions().stream()
                .flatMap(action -> action.matches().stream())
                .anyMatch(has);
        if (!anywhere) {
            add(clause, "any action of the statement", effect(subject, clause), findings);
        } else if (clause.needsKey()) {
            List<String> without = subject.actions().stream()
                    .filter(action ->
                            !action.pattern() && action.matches().stream().noneMatch(has))
                    .map(action -> action.text().value())
                    .toList();
            if (!without.isEmpty()) {
                String names = without.stream().limit(MAX_NAMED).map(Quote::of).collect(Collectors.joining(", "));
                String more = without.size() > MAX_NAMED ? " and " + (without.size() - MAX_NAMED) + " more" : "";
                add(clause, names + more, effect(subject, clause), findings);
            }
        }
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
