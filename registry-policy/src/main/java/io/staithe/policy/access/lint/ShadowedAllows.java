package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.finding.FindingCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Finds statements that allow nothing, because one that denies without conditions covers them whole. At most so many of those
 * are tried.
 */
final class ShadowedAllows {
    private static final int MAX_DENIES = 64;

    private final Effort effort;
    private final PatternCover cover;
    private final PatternOverlap overlap;

    ShadowedAllows(Effort effort) {
        this.effort = effort;
        this.cover = new PatternCover(effort);
        this.overlap = new PatternOverlap(effort);
    }

    void check(Policy policy, Findings findings) {
        List<Reach> denies = policy.statements().stream()
                .filter(it -> it.effect() == Effect.DENY && it.conditions().isEmpty())
                .limit(MAX_DENIES)
                .map(Reach::of)
                .toList();
        for (Statement statement : policy.statements()) {
            if (denies.isEmpty() || effort.isSpent()) {
                return;
            }
            if (statement.effect() == Effect.ALLOW) {
                check(statement, denies, findings);
            }
        }
    }

    private void check(Statement allow, List<Reach> denies, Findings findings) {
        Reach reach = Reach.of(allow);
        denies.stream()
                .filter(deny -> !effort.isSpent() && covers(deny, reach))
                .findFirst()
                .ifPresent(deny -> findings.add(
                        FindingCode.DENY_SHADOWS_ALLOW,
                        allow.at(),
                        "All that " + allow.title() + " allows is denied by "
                                + deny.statement().title() + ".",
                        "Remove the statement, or narrow the one that denies."));
    }

    private boolean covers(Reach deny, Reach allow) {
        return principalsCovered(
                        deny.statement().principals(), allow.statement().principals())
                && covered(deny.actions(), allow.actions(), cover::covers, overlap::overlap)
                && covered(deny.resources(), allow.resources(), cover::coversArn, overlap::overlapArns);
    }

    private static boolean covered(
            Optional<Element> denied,
            Optional<Element> allowed,
            BiPredicate<String, String> covers,
            BiPredicate<String, String> meet) {
        if (denied.isEmpty() || allowed.isEmpty()) {
            return denied.isEmpty() && allowed.isEmpty();
        }
        Element deny = denied.get();
        Element allow = allowed.get();
        if (allow.negated()) {
            return !deny.negated() && deny.patterns().contains("*");
        }
        return !allow.patterns().isEmpty()
                && allow.patterns().stream()
                        .allMatch(text -> deny.negated()
                                ? deny.patterns().stream().noneMatch(it -> meet.test(it, text))
                                : deny.patterns().stream().anyMatch(it -> covers.test(it, text)));
    }

    private static boolean principalsCovered(Optional<Principals> denied, Optional<Principals> allowed) {
        if (denied.isEmpty() || allowed.isEmpty()) {
            return denied.isEmpty() && allowed.isEmpty();
        }
        List<Principal> denials = named(denied.get());
        if (denied.get().negated()) {
            return false;
        }
        return denials.contains(new Principal.Everyone())
                || (!allowed.get().negated()
                        && !allowed.get().entries().isEmpty()
                        && denials.containsAll(named(allowed.get())));
    }

    private static List<Principal> named(Principals principals) {
        return principals.entries().stream().map(Principals.Entry::principal).toList();
    }

    /** A statement, its actions in lower case. */
    private record Reach(Statement statement, Optional<Element> actions, Optional<Element> resources) {
        static Reach of(Statement statement) {
            return new Reach(
                    statement,
                    statement.actions().map(it -> Element.of(it, true)),
                    statement.resources().map(it -> Element.of(it, false)));
        }
    }

    private record Element(boolean negated, List<String> patterns) {
        static Element of(Patterns patterns, boolean fold) {
            return new Element(
                    patterns.negated(),
                    patterns.values().stream()
                            .map(text -> fold ? text.value().toLowerCase(Locale.ROOT) : text.value())
                            .toList());
        }
    }
}
