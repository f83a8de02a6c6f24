package io.staithe.s3.client.retry;

import java.util.Set;

/**
 * Why a try failed, as far as it matters to what is done next.
 *
 * <p>Source: the error responses of Amazon S3's API, and the transient and throttling codes of the AWS SDKs' standard
 * retry mode.
 */
public enum Fault {
    /** The store said no, and will again. */
    REFUSED(Cure.NONE, 0),
    /** No whole answer came: whether the request was carried out is unknown. */
    UNANSWERED(Cure.TIME, 10),
    /** The store, or what stands before it, failed: whether the request was carried out is unknown. */
    FAILED(Cure.TIME, 5),
    /** The store asks for fewer requests. */
    THROTTLED(Cure.TIME, 5),
    /** Another request came between. */
    CONFLICT(Cure.TIME, 5),
    /** The signature's time is too far from the store's. */
    SKEWED(Cure.REPAIR, 1),
    /** The credentials have ended. */
    EXPIRED(Cure.REPAIR, 1),
    /** The bucket is at another host, or in another region; the one may tell of the other. */
    ELSEWHERE(Cure.REPAIR, 2),
    /** The body arrived other than it was announced. */
    BROKEN(Cure.REPAIR, 1);

    private static final Set<String> THROTTLES = Set.of(
            "BandwidthLimitExceeded",
            "PriorRequestNotComplete",
            "RequestLimitExceeded",
            "RequestThrottled",
            "RequestThrottledException",
            "ServiceUnavailable",
            "SlowDown",
            "Throttling",
            "ThrottledException",
            "ThrottlingException",
            "TooManyRequests",
            "TooManyRequestsException");
    private static final Set<String> FAILURES = Set.of("InternalError", "InternalFailure", "RequestTimeout");
    private static final Set<String> CONFLICTS = Set.of("OperationAborted", "ConditionalRequestConflict");
    private static final Set<String> SKEWS =
            Set.of("RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "RequestTimeSkewed");
    private static final Set<String> ENDS =
            Set.of("ExpiredToken", "ExpiredTokenException", "InvalidToken", "TokenRefreshRequired");
    private static final Set<String> MOVES =
            Set.of("AuthorizationHeaderMalformed", "PermanentRedirect", "TemporaryRedirect", "Redirect");
    private static final Set<String> DAMAGES =
            Set.of("BadDigest", "IncompleteBody", "XAmzContentChecksumMismatch", "XAmzContentSHA256Mismatch");

    private final Cure cure;
    private final int number;

    Fault(Cure cure, int number) {
        this.cure = cure;
        this.number = number;
    }

    /**
     * What an error reply means.
     *
     * @param status its status, which is 200 where the error came late
     * @param code its code, or empty where it has none
     * @return the kind of failure
     */
    public static Fault of(int status, String code) {
        if (SKEWS.contains(code)) {
            return SKEWED;
        } else if (ENDS.contains(code)) {
            return EXPIRED;
        } else if (MOVES.contains(code) || status / 100 == 3) {
            return ELSEWHERE;
        } else if (DAMAGES.contains(code)) {
            return BROKEN;
        } else if (CONFLICTS.contains(code)) {
            return CONFLICT;
        } else if (THROTTLES.contains(code) || status == 503 || status == 429) {
            return THROTTLED;
        } else if (FAILURES.contains(code) || status == 500 || status == 502 || status == 504 || status == 408) {
            return FAILED;
        }
        return REFUSED;
    }

    /**
     * Whether the request may have been carried out all the same.
     *
     * @return whether nobody knows
     */
    public boolean leavesUnknown() {
        return this == UNANSWERED || this == FAILED || this == THROTTLED;
    }

    Cure cure() {
        return cure;
    }

    /** How many tokens another try costs, where time may be a cure; how often a call is put right, where that is one. */
    int number() {
        return number;
    }

    /** What makes another try worth its while. */
    enum Cure {
        NONE,
        /** Waiting. */
        TIME,
        /** Something that is put right. */
        REPAIR
    }
}
