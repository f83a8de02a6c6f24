package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;
import java.util.List;
import java.util.function.Predicate;

/** Finds accounts, users, roles and unique ids that its user says do not exist. */
final class PrincipalExistence implements StatementCheck {
    private final Predicate<Principal> known;

    PrincipalExistence(Predicate<Principal> known) {
        this.known = known;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<Principals.Entry> entries =
                subject.statement().principals().map(Principals::entries).orElse(List.of());
        for (Principals.Entry entry : entries) {
            if (isNamed(entry.principal()) && !known.test(entry.principal())) {
                findings.add(
                        FindingCode.PRINCIPAL_UNKNOWN,
                        entry.text().at(),
                        "There is no principal " + Quote.of(entry.text().value()) + " now.",
                        "Create it first, correct the name, or remove it.");
            }
        }
    }

    private static boolean isNamed(Principal principal) {
        return principal instanceof Principal.Account
                || principal instanceof Principal.User
                || principal instanceof Principal.Role
                || principal instanceof Principal.UniqueId;
    }
}
