package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds statements that allow nothing, because one that denies without conditions covers them whole. At most so many of those
 * are tried.
 */
final class ShadowedAllows {
    private static final int MAX_DENIES = 64;

    private final PatternCover cover;
    private final PatternOverlap overlap;

    ShadowedAllows(Effort effort) {
        this.cover = new PatternCover(effort);
        this.overlap = new PatternOverlap(effort);
    }

    void check(Policy policy, Findings findings) {
        List<Statement> denies = policy.statements().stream()
                .filter(it -> it.effect() == Effect.DENY && it.conditions().isEmpty())
                .limit(MAX_DENIES)
                .toList();
        for (Statement statement : policy.statements()) {
            if (statement.effect() == Effect.ALLOW) {
                denies.stream()
                        .filter(deny -> covers(deny, statement))
                        .findFirst()
                        .ifPresent(deny -> findings.add(
                                FindingCode.DENY_SHADOWS_ALLOW,
                                statement.at(),
                                "All that " + statement.title() + " allows is denied by " + deny.title() + ".",
                                "Remove the statement, or narrow the one that denies."));
            }
        }
    }

    private boolean covers(Statement deny, Statement allow) {
        return principalsCovered(deny.principals(), allow.principals())
                && patternsCovered(deny.actions(), allow.actions(), false)
                && patternsCovered(deny.resources(), allow.resources(), true);
    }

    private boolean patternsCovered(Optional<Patterns> denied, Optional<Patterns> allowed, boolean arns) {
        if (denied.isEmpty() || allowed.isEmpty()) {
            return denied.isEmpty() && allowed.isEmpty();
        }
        List<Text> denials = denied.get().values();
        boolean negated = denied.get().negated();
        if (allowed.get().negated()) {
            return !negated && denials.stream().anyMatch(text -> text.value().equals("*"));
        }
        return !allowed.get().values().isEmpty()
                && allowed.get().values().stream()
                        .allMatch(text -> negated
                                ? denials.stream().noneMatch(it -> mayMeet(it.value(), text.value(), arns))
                                : denials.stream().anyMatch(it -> covers(it.value(), text.value(), arns)));
    }

    private boolean covers(String denied, String allowed, boolean arn) {
        return arn
                ? cover.coversArn(denied, allowed)
                : cover.covers(denied.toLowerCase(Locale.ROOT), allowed.toLowerCase(Locale.ROOT));
    }

    private boolean mayMeet(String denied, String allowed, boolean arn) {
        return arn
                ? overlap.overlapArns(denied, allowed)
                : overlap.overlap(denied.toLowerCase(Locale.ROOT), allowed.toLowerCase(Locale.ROOT));
    }

    private static boolean principalsCovered(Optional<Principals> denied, Optional<Principals> allowed) {
        if (denied.isEmpty() || allowed.isEmpty()) {
            return denied.isEmpty() && allowed.isEmpty();
        }
        List<Principals.Entry> denials = denied.get().entries();
        if (denied.get().negated()) {
            return false;
        }
        if (denials.stream().anyMatch(entry -> entry.principal() instanceof Principal.Everyone)) {
            return true;
        }
        return !allowed.get().negated()
                && !allowed.get().entries().isEmpty()
                && allowed.get().entries().stream()
                        .allMatch(entry -> denials.stream().anyMatch(it -> is(it, entry)));
    }

    private static boolean is(Principals.Entry denied, Principals.Entry allowed) {
        return denied.principal().equals(allowed.principal());
    }
}
