package io.staithe.policycheck;

import io.staithe.policy.access.evaluate.Decision;

/** The three answers, spelt as they are printed. */
enum Verdict {
    ALLOWED("Allowed"),
    IMPLICITLY_DENIED("ImplicitlyDenied"),
    EXPLICITLY_DENIED("ExplicitlyDenied");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    static Verdict of(Decision decision) {
        return decision.fold(yes -> ALLOWED, no -> IMPLICITLY_DENIED, forbidden -> EXPLICITLY_DENIED);
    }

    @Override
    public String toString() {
        return word;
    }
}
