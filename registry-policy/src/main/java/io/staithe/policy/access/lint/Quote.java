package io.staithe.policy.access.lint;

/** Words of a policy inside a message: in quotes, shortened, in one line. */
final class Quote {
    private static final int MAX_CHARS = 80;

    private Quote() {}

    static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), MAX_CHARS); i++) {
            char c = text.charAt(i);
            quoted.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '\uFFFD' : c);
        }
        return quoted.append(text.length() > MAX_CHARS ? "…\"" : "\"").toString();
    }
}
