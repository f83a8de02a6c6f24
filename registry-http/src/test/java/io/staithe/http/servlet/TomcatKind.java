package io.staithe.http.servlet;

import io.staithe.http.contract.Capability;
import io.staithe.http.contract.ServerKind;
import io.staithe.http.contract.ServerUnderTest;
import io.staithe.http.exchange.HttpHandler;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** Tomcat, configured as {@link RegistryServlet} asks for. */
final class TomcatKind implements ServerKind {
    private static final Logger LOG = Logger.getLogger("org.apache"); // held, or its level would be forgotten

    static {
        LOG.setLevel(Level.OFF); // it reports what tests provoke
    }

    @Override
    public ServerUnderTest start(HttpHandler handler) throws IOException {
        return start(handler, Optional.empty());
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.CONTINUES_ON_READ, Capability.READS_CHUNKS_EXACTLY, Capability.REFUSES_EVERY_CONTROL);
    }

    ServerUnderTest start(HttpHandler handler, Optional<Filter> filter) throws IOException {
        Http11NioProtocol protocol = new Http11NioProtocol();
        protocol.setAddress(InetAddress.getByName("127.0.0.1"));
        protocol.setPort(0);
        protocol.setConnectionTimeout(1500);
        protocol.setContinueResponseTiming("onRead");
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        tomcat.setConnector(new Connector(protocol));
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(SilentErrors.class.getName());
        Context context = tomcat.addContext("", null);
        filter.ifPresent(between -> add(between, context));
        Tomcat.addServlet(context, "registry", new RegistryServlet(handler)).addMapping("/*");
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IOException(e);
        }
        InetSocketAddress address = new InetSocketAddress(
                protocol.getAddress(), tomcat.getConnector().getLocalPort());
        return new ServerUnderTest(address, () -> stop(tomcat));
    }

    private static void add(Filter filter, Context context) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("between");
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName("between");
        map.addURLPattern("/*");
        context.addFilterMap(map);
    }

    private static void stop(Tomcat tomcat) {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
