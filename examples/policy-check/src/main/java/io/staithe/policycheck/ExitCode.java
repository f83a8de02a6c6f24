package io.staithe.policycheck;

/** What a pipeline is told. The worst of several things counts. */
final class ExitCode {
    /** Allowed, as expected, in order, no difference. */
    static final int GOOD = 0;

    /** Denied, not as expected, warnings, a difference. */
    static final int BAD = 1;

    /** Nothing came of it: options that make no sense, a file that cannot be read, a policy with errors. */
    static final int MISUSE = 2;

    private ExitCode() {}
}
