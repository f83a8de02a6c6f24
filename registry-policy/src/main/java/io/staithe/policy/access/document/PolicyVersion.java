package io.staithe.policy.access.document;

/** The version of the language. Source: IAM JSON policy elements, "Version". */
public enum PolicyVersion {
    /** The older one, which also holds where a policy names none: <code>${…}</code> is plain text. */
    V2008_10_17("2008-10-17"),
    /** The current one: with policy variables. */
    V2012_10_17("2012-10-17");

    private final String text;

    PolicyVersion(String text) {
        this.text = text;
    }

    /**
     * How a policy writes it.
     *
     * @return a date
     */
    public String text() {
        return text;
    }
}
