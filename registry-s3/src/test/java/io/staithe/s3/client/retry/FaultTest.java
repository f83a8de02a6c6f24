package io.staithe.s3.client.retry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {
    @ParameterizedTest
    @CsvSource({
        "503, SlowDown, THROTTLED",
        "503, ServiceUnavailable, THROTTLED",
        "503, '', THROTTLED",
        "429, '', THROTTLED",
        "400, RequestLimitExceeded, THROTTLED",
        "400, BandwidthLimitExceeded, THROTTLED",
        "200, SlowDown, THROTTLED",
        "500, InternalError, FAILED",
        "200, InternalError, FAILED",
        "500, '', FAILED",
        "502, '', FAILED",
        "504, '', FAILED",
        "408, '', FAILED",
        "400, RequestTimeout, FAILED",
        "501, NotImplemented, REFUSED",
        "409, OperationAborted, CONFLICT",
        "409, ConditionalRequestConflict, CONFLICT",
        "409, BucketNotEmpty, REFUSED",
        "403, RequestTimeTooSkewed, SKEWED",
        "403, RequestExpired, SKEWED",
        "400, ExpiredToken, EXPIRED",
        "400, InvalidToken, EXPIRED",
        "403, ExpiredTokenException, EXPIRED",
        "400, TokenRefreshRequired, EXPIRED",
        "301, PermanentRedirect, ELSEWHERE",
        "307, '', ELSEWHERE",
        "400, AuthorizationHeaderMalformed, ELSEWHERE",
        "400, BadDigest, BROKEN",
        "400, XAmzContentSHA256Mismatch, BROKEN",
        "400, InvalidRequest, REFUSED",
        "403, AccessDenied, REFUSED",
        "403, SignatureDoesNotMatch, REFUSED",
        "404, NoSuchUpload, REFUSED",
        "412, PreconditionFailed, REFUSED",
        "200, InvalidPart, REFUSED",
        "206, '', REFUSED"
    })
    void anErrorReplyTellsWhatToDo(int status, String code, Fault fault) {
        assertThat(Fault.of(status, code)).isEqualTo(fault);
    }
}
