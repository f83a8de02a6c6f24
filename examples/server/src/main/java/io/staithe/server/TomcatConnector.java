package io.staithe.server;

import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;

/** How our Tomcat listens: its limits and its patience. */
final class TomcatConnector {
    private static final int STALL_SECONDS = 60;
    private static final int THREADS = 256;
    private static final int BACKLOG = 1024;
    private static final int HEAD_BYTES = 16 * 1024;
    private static final int UNREAD_BODY_BYTES = 2 * 1024 * 1024;

    private TomcatConnector() {}

    static Connector of(DrainableProtocol protocol, ServerOptions options) {
        listen(protocol, options);
        limit(protocol);
        Connector connector = new Connector(protocol);
        connector.setParseBodyMethods(""); // bodies are the registry's to read, whatever their type says
        connector.setEncodedSolidusHandling("passthrough"); // the registry refuses them itself
        connector.setEncodedReverseSolidusHandling("passthrough");
        connector.addUpgradeProtocol(new Http2(STALL_SECONDS));
        options.tls().ifPresent(tls -> {
            connector.setScheme("https");
            connector.setSecure(true);
            protocol.setSSLEnabled(true);
            connector.addSslHostConfig(tls.config());
        });
        return connector;
    }

    private static void listen(DrainableProtocol protocol, ServerOptions options) {
        protocol.setAddress(options.bind());
        protocol.setPort(options.port());
        protocol.setAcceptCount(BACKLOG);
        protocol.setMaxThreads(THREADS);
        protocol.setMaxKeepAliveRequests(-1);
    }

    private static void limit(DrainableProtocol protocol) {
        int stall = (int) TimeUnit.SECONDS.toMillis(STALL_SECONDS);
        protocol.setConnectionTimeout(stall);
        protocol.setKeepAliveTimeout(stall);
        protocol.setMaxHttpHeaderSize(HEAD_BYTES);
        protocol.setMaxSwallowSize(UNREAD_BODY_BYTES);
        protocol.setContinueResponseTiming("onRead"); // so that who is refused need not send the body
    }
}
