package io.staithe.http.servlet;

import io.staithe.http.contract.Capability;
import io.staithe.http.contract.ServerKind;
import io.staithe.http.contract.ServerUnderTest;
import io.staithe.http.exchange.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty with its defaults. */
final class JettyKind implements ServerKind {
    @Override
    public ServerUnderTest start(HttpHandler handler) throws IOException {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setIdleTimeout(1500);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new RegistryServlet(handler)), "/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException(e);
        }
        return new ServerUnderTest(new InetSocketAddress("127.0.0.1", connector.getLocalPort()), () -> stop(server));
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(
                Capability.ENDS_UNANSWERED,
                Capability.READS_CHUNKS_EXACTLY,
                Capability.REFUSES_EVERY_CONTROL,
                Capability.REFUSES_FOLDS,
                Capability.REFUSES_LENGTH_BESIDE_CODING,
                Capability.CONTINUES_ON_READ);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
