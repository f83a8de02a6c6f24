package io.staithe.s3.credentials.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** An HTTP client that is made when it is first needed, for most sources of credentials need none. Thread-safe. */
final class LazyClient implements AutoCloseable {
    private static final String LOCALHOST = "localhost";

    private final Duration limit;
    private final boolean direct;
    private @Nullable OkHttpClient client;
    private boolean closed;

    /**
     * Promises a client.
     *
     * @param limit how long a call may take
     * @param direct whether proxies and name servers are left out as far as possible
     */
    LazyClient(Duration limit, boolean direct) {
        this.limit = limit;
        this.direct = direct;
    }

    synchronized OkHttpClient get() throws IOException {
        if (closed) {
            throw new IOException("the source of credentials is closed");
        }
        if (client == null) {
            OkHttpClient.Builder builder = new OkHttpClient.Builder()
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .retryOnConnectionFailure(false)
                    .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                    .connectTimeout(limit)
                    .readTimeout(limit)
                    .writeTimeout(limit)
                    .callTimeout(limit);
            client = direct
                    ? builder.proxy(Proxy.NO_PROXY).dns(LazyClient::lookup).build()
                    : builder.build();
        }
        return client;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private static List<InetAddress> lookup(String host) throws UnknownHostException {
        if (!host.equals(LOCALHOST)) {
            return Dns.SYSTEM.lookup(host);
        }
        byte[] six = new byte[16];
        six[15] = 1;
        return List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}), InetAddress.getByAddress(host, six));
    }

    /** Ends calls in progress, and those that come. */
    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.dispatcher().cancelAll();
            client.connectionPool().evictAll();
        }
    }
}
