package io.staithe.benchmark.policy;

import static io.staithe.policy.access.document.PolicyKind.IDENTITY;

import java.util.List;

/** Patterns that make a matcher with backtracking hang. */
final class HostileCases {
    private static final int STARS = 40;
    private static final int LETTERS = 240;

    private HostileCases() {}

    static Case glob() {
        Document document = Document.of(IDENTITY, """
                "Effect":"Allow","Action":"ecr:B*a*t*c*h*G*e*t*I*m*a*g*e*","Resource":"%s%sb\"""".formatted(EcrCases.REPOSITORIES, "a*".repeat(STARS)));
        return new Case(
                EcrCases.SESSION_OF_ROLE,
                EcrCases.PULL,
                EcrCases.REPOSITORIES + "a".repeat(LETTERS),
                EcrCases.OWNER,
                EcrCases.CONTEXT,
                List.of(document));
    }
}
