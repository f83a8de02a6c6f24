package io.staithe.http.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.staithe.http.exchange.HttpHandler;
import java.io.IOException;
import java.util.regex.Pattern;

/** Cases that are tried on one kind of server. */
abstract class Cases {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 [1-5]\\d\\d ");

    private final ServerKind kind;

    Cases(ServerKind kind) {
        this.kind = kind;
    }

    final ServerUnderTest serving(HttpHandler handler) throws IOException {
        return kind.start(handler);
    }

    final boolean can(Capability capability) {
        return kind.capabilities().contains(capability);
    }

    /** Ends a test as skipped, once it has seen what the server does instead. */
    final void reportWithout(Capability capability) {
        assumeTrue(can(capability), () -> "not in this server: " + capability);
    }

    /** What came on a connection that ended is nothing, or says that the request was no good. */
    static void assertRefused(String all) {
        assertThat(all).matches("(?s)(?!HTTP/).*|HTTP/1\\.1 (4\\d\\d|501|505) .*"); // HTTP/0.9 has no head
        assertThat(answers(all)).as(all).isLessThanOrEqualTo(1);
        assertThat(all).as("a stack trace").doesNotContain("\tat ");
    }

    static long answers(String all) {
        return STATUS_LINE.matcher(all).results().count();
    }
}
