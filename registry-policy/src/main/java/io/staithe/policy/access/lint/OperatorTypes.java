package io.staithe.policy.access.lint;

import io.staithe.policy.access.catalog.ConditionKey;
import io.staithe.policy.access.condition.Family;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;

/**
 * Finds operators that compare something else than the key holds. A tag may hold anything; an ARN is a text too; and
 * {@code aws:EpochTime} is both a date and a number.
 */
final class OperatorTypes implements StatementCheck {
    @Override
    public void check(Subject subject, Findings findings) {
        for (Clause clause : subject.clauses()) {
            clause.key()
                    .filter(key -> !fits(clause.operator().family(), key))
                    .ifPresent(key -> findings.add(
                            FindingCode.OPERATOR_TYPE_MISMATCH,
                            clause.name().at(),
                            "The operator "
                                    + Quote.of(clause.condition().operator().value()) + " compares "
                                    + KeyFamilies.title(clause.operator().family()) + ", and " + key.name() + " holds "
                                    + KeyFamilies.title(KeyFamilies.of(key.type())) + ".",
                            "Use " + KeyFamilies.example(KeyFamilies.of(key.type())) + "."));
        }
    }

    private static boolean fits(Family family, ConditionKey key) {
        boolean epoch = key.name().equals("aws:EpochTime") && family == Family.NUMERIC;
        return epoch || key.isFamily() || KeyFamilies.fit(family, key.type());
    }
}
