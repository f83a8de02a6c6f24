package io.staithe.server;

import java.util.concurrent.Executor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;

/** Tomcat's HTTP over NIO, which can also tell whether any request is under way. */
final class DrainableProtocol extends Http11NioProtocol {

    /**
     * Whether a request is being read, answered or sent. Threads are looked at first: one that hands a file to the kernel
     * says so before it ends, so that a transfer is seen by one look or the other.
     */
    boolean isBusy() {
        return threadsWork() || filesAreSent();
    }

    private boolean threadsWork() {
        Executor threads = getExecutor();
        return threads instanceof ThreadPoolExecutor pool && pool.getActiveCount() > 0;
    }

    private boolean filesAreSent() {
        return getEndpoint().getConnections().stream()
                .anyMatch(connection ->
                        connection instanceof NioSocketWrapper socket && socket.getSendfileData() != null);
    }
}
