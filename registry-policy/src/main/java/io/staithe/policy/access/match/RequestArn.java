package io.staithe.policy.access.match;

/**
 * The resource of a request, with its six fields found once; {@code *} for an action that has no resource.
 *
 * <p>A text that is neither stays what it is; only the lone star of a policy covers it. Make one a request. Immutable and
 * thread-safe. Source: AWS, "Identify AWS resources with Amazon Resource Names (ARNs)".
 */
public final class RequestArn {
    private static final int COLONS = 5;

    private final String text;
    private final int partition;
    private final int service;
    private final int region;
    private final int account;
    private final int resource;

    private RequestArn(String text) {
        this.text = text;
        this.partition = next(text, 0);
        this.service = next(text, partition);
        this.region = next(text, service);
        this.account = next(text, region);
        this.resource = next(text, account);
    }

    /** Where the field after this one begins; -1 where there is none. */
    private static int next(String text, int from) {
        int colon = from < 0 ? -1 : text.indexOf(':', from);
        return colon < 0 ? -1 : colon + 1;
    }

    /**
     * Reads a resource; never throws.
     *
     * @param text an ARN, or {@code *}
     * @return the resource
     */
    public static RequestArn of(String text) {
        return new RequestArn(text);
    }

    /**
     * The resource as it was given.
     *
     * @return an ARN, or {@code *}
     */
    public String text() {
        return text;
    }

    /**
     * Whether the text is an ARN.
     *
     * @return true where it begins with {@code arn:} and has six fields
     */
    public boolean isArn() {
        return resource >= 0 && text.startsWith("arn:");
    }

    /**
     * Where what stands behind the fifth colon begins.
     *
     * @return its place in the text; -1 where there is none
     */
    public int resourceStart() {
        return resource;
    }

    /** Where a field begins, of an ARN; 0 is that of the letters {@code arn}. */
    int start(int field) {
        return switch (field) {
            case 0 -> 0;
            case 1 -> partition;
            case 2 -> service;
            case 3 -> region;
            case 4 -> account;
            default -> resource;
        };
    }

    /** Where a field ends, exclusively. */
    int end(int field) {
        return field == COLONS ? text.length() : start(field + 1) - 1;
    }

    /** The resource as it was given. */
    @Override
    public String toString() {
        return text;
    }
}
