package io.staithe.http.jdk;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** TLS 1.3 and 1.2, as far as the context has them, and the ciphers in our order. Source: RFC 9325. */
final class CurrentProtocols extends HttpsConfigurator {
    private static final List<String> CURRENT = List.of("TLSv1.3", "TLSv1.2");

    private final String[] protocols;

    CurrentProtocols(SSLContext context) {
        super(context);
        protocols = Arrays.stream(context.getSupportedSSLParameters().getProtocols())
                .filter(CURRENT::contains)
                .toArray(String[]::new);
    }

    @Override
    public void configure(HttpsParameters connection) {
        SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
        parameters.setProtocols(protocols);
        parameters.setUseCipherSuitesOrder(true);
        connection.setSSLParameters(parameters);
    }
}
