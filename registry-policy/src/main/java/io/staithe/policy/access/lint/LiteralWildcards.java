package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.access.match.Template;
import io.staithe.policy.words.Quote;

/** Finds wildcards under StringEquals and its kin, which take them literally. */
final class LiteralWildcards implements StatementCheck {
    @Override
    public void check(Subject subject, Findings findings) {
        for (Clause clause : subject.clauses()) {
            if (clause.isLiteral()) {
                for (Text value : clause.values()) {
                    if (Wildcards.in(Template.replaceVariables(value.value(), ""))) {
                        findings.add(
                                FindingCode.WILDCARD_IN_EQUALS,
                                value.at(),
                                "The operator "
                                        + Quote.of(clause.condition().operator().value()) + " takes the wildcard in "
                                        + Quote.of(value.value()) + " literally.",
                                "Use " + (clause.operator().negated() ? "StringNotLike" : "StringLike")
                                        + ", or write ${*} or ${?} where you mean the character.");
                    }
                }
            }
        }
    }
}
