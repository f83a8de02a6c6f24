package io.staithe.server;

import java.util.concurrent.TimeUnit;
import org.apache.coyote.Request;
import org.apache.coyote.http2.Http2Protocol;

/**
 * Tomcat's HTTP/2, as a registry needs it: agreed upon during the TLS handshake, or known beforehand on a plain port.
 *
 * <p>A request that asks for an upgrade is answered in HTTP/1.1, as a server is free to (RFC 9110 section 7.8), and as RFC
 * 9113 would have it, which took the upgrade out of HTTP/2. Java's own client asks with every request. Tomcat would refuse
 * such a request if it had a body over 4 KiB, and stall in an answer over 64 KiB, for it does not apply the window that the
 * request announces.
 *
 * <p>Files are not sent by mapping them, which is what Tomcat calls sendfile here: a map holds at most 2 GiB, and is freed
 * when the collector comes by.
 */
final class Http2 extends Http2Protocol {

    Http2(int stallSeconds) {
        setUseSendfile(false);
        long stall = TimeUnit.SECONDS.toMillis(stallSeconds);
        setStreamReadTimeout(stall);
        setStreamWriteTimeout(stall);
        setKeepAliveTimeout(stall);
    }

    @Override
    public boolean accept(Request upgrade) {
        return false;
    }
}
