package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;
import java.util.List;

/** Finds entries of Resource or NotResource that another one covers. */
final class RedundantResources implements StatementCheck {
    @Override
    public void check(Subject subject, Findings findings) {
        PatternCover cover = new PatternCover(subject.effort());
        List<Text> entries =
                subject.statement().resources().map(Patterns::values).orElse(List.of());
        new Redundancy(cover::coversArn, text -> text)
                .find(
                        entries,
                        (entry, wider) -> findings.add(
                                FindingCode.RESOURCE_REDUNDANT,
                                entry.at(),
                                "The resource " + Quote.of(entry.value()) + " is covered by " + Quote.of(wider.value())
                                        + " at " + wider.at() + ".",
                                "Remove it."));
    }
}
