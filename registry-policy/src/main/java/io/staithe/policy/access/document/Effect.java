package io.staithe.policy.access.document;

/** What a statement does where it applies. Source: IAM JSON policy elements, "Effect". */
public enum Effect {
    /** It grants. */
    ALLOW("Allow"),
    /** It refuses, whatever else grants. */
    DENY("Deny");

    private final String text;

    Effect(String text) {
        this.text = text;
    }

    /**
     * How a policy writes it.
     *
     * @return {@code Allow} or {@code Deny}
     */
    public String text() {
        return text;
    }
}
