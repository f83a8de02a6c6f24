package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;
import java.util.List;
import java.util.Locale;

/** Finds entries of Action or NotAction that another one covers. */
final class RedundantActions implements StatementCheck {
    @Override
    public void check(Subject subject, Findings findings) {
        PatternCover cover = new PatternCover(subject.effort());
        List<Text> entries = subject.actions().stream().map(NamedAction::text).toList();
        new Redundancy(cover::covers, text -> text.toLowerCase(Locale.ROOT))
                .find(
                        entries,
                        (entry, wider) -> findings.add(
                                FindingCode.ACTION_REDUNDANT,
                                entry.at(),
                                "The action " + Quote.of(entry.value()) + " is covered by " + Quote.of(wider.value())
                                        + " at " + wider.at() + ".",
                                "Remove it."));
    }
}
