package io.staithe.policy.words;

/** Words of a policy inside a message: in quotes, shortened, in one line. Thread-safe. */
public final class Quote {
    private static final int MAX_CHARS = 80;

    private Quote() {}

    /**
     * Quotes a text.
     *
     * @param text what a policy says
     * @return its first eighty characters at most, those that do not print replaced
     */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), MAX_CHARS); i++) {
            char c = text.charAt(i);
            quoted.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '\uFFFD' : c);
        }
        return quoted.append(text.length() > MAX_CHARS ? "…\"" : "\"").toString();
    }
}
