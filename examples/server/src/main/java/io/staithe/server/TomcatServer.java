package io.staithe.server;

import io.staithe.assembly.ScratchFolder;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;

/** A Tomcat that serves one servlet and nothing else. Thread-safe; whoever starts it stops it, once. */
final class TomcatServer {
    private static final long LOOK_MILLIS = 10;

    private final Tomcat tomcat;
    private final DrainableProtocol protocol;
    private final ScratchFolder scratch;

    private TomcatServer(Tomcat tomcat, DrainableProtocol protocol, ScratchFolder scratch) {
        this.tomcat = tomcat;
        this.protocol = protocol;
        this.scratch = scratch;
    }

    /** Throws a {@link java.net.BindException} as a cause where the port is taken. */
    static TomcatServer start(Servlet servlet, List<Valve> valves, ServerOptions options) throws IOException {
        ScratchFolder scratch = ScratchFolder.create("staithe-tomcat-");
        DrainableProtocol protocol = new DrainableProtocol();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(scratch.path().toString());
        Connector connector = TomcatConnector.of(protocol, options);
        connector.setThrowOnFailure(true);
        // Only a socket that was bound at the start can be closed ahead of the connections.
        connector.setProperty("bindOnInit", "false");
        tomcat.setConnector(connector);
        Host host = tomcat.getHost();
        ((StandardHost) host).setErrorReportValveClass("");
        host.getPipeline().addValve(new JsonErrors());
        valves.forEach(tomcat.getEngine().getPipeline()::addValve);
        Context context = tomcat.addContext("", null);
        context.setLoader(new ProgramLoader());
        Tomcat.addServlet(context, "registry", servlet).setLoadOnStartup(1);
        context.addServletMapping("/*", "registry");
        TomcatServer server = new TomcatServer(tomcat, protocol, scratch);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            server.end();
            throw new IOException("Tomcat did not start", e);
        }
        return server;
    }

    /** Where a client on this machine finds it: scheme, host and port. */
    URI uri() {
        Connector connector = tomcat.getConnector();
        InetAddress bound = protocol.getAddress();
        String host = (bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound).getHostAddress();
        return URI.create(connector.getScheme() + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + connector.getLocalPort());
    }

    /** Takes no more connections, and no more requests on those there are; lets requests under way go on for a while. */
    boolean stop(Duration drain) {
        protocol.closeServerSocketGraceful();
        boolean finished = awaitQuiet(System.nanoTime() + drain.toNanos());
        end();
        return finished;
    }

    private boolean awaitQuiet(long deadline) {
        while (protocol.isBusy()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private void end() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat did not stop", e);
        } finally {
            deleteScratch();
        }
    }

    private void deleteScratch() {
        try {
            scratch.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
