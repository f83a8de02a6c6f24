package io.staithe.s3.client.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Sends requests over OkHttp, each in the thread that asks, which can be interrupted meanwhile. Thread-safe; one a
 * client, closed by it.
 *
 * <p>Nothing is repeated or redirected, and no time limits a whole transfer: only standing still ends one. No thread of
 * its own is left behind; OkHttp and Okio share threads in a process, which end by themselves a minute after the last
 * connection.
 */
public final class Transport implements AutoCloseable {
    private static final int IDLE_CONNECTIONS = 64;
    /** Below the time after which stores hang up. */
    private static final long KEEP_ALIVE_SECONDS = 10;

    private final OkHttpClient http;
    private final OkHttpClient patient;
    private volatile boolean closed;

    /**
     * Opens a transport; nothing is sent.
     *
     * @param connect how long a connection may take to stand
     * @param idle how long a transfer may stand still
     * @param silence the same for requests that are patient
     */
    public Transport(Duration connect, Duration idle, Duration silence) {
        this(connect, idle, silence, UnaryOperator.identity());
    }

    Transport(Duration connect, Duration idle, Duration silence, UnaryOperator<OkHttpClient.Builder> more) {
        http = more.apply(builder(connect, idle)).build();
        patient = http.newBuilder().readTimeout(silence).build();
    }

    private static OkHttpClient.Builder builder(Duration connect, Duration idle) {
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .socketFactory(new ChannelSockets())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS))
                .connectTimeout(connect)
                .readTimeout(idle)
                .writeTimeout(idle)
                .callTimeout(Duration.ZERO)
                .fastFallback(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(new HiddenRetryAfter());
    }

    /**
     * Sends a request and waits for the head of its reply.
     *
     * @param request the request
     * @return the reply, of whatever status
     * @throws java.io.InterruptedIOException where the thread was interrupted
     * @throws IOException where there was no reply
     */
    public Reply send(WireRequest request) throws IOException {
        Call call = (request.patient() ? patient : http).newCall(okHttp(request));
        try {
            return new Reply(this, call, call.execute());
        } catch (IOException e) {
            ended();
            throw Interruption.seen(e);
        }
    }

    /** How many connections are open, used or not. */
    int connections() {
        return http.connectionPool().connectionCount();
    }

    /** After a call: once this is closed, connections are not kept for another one. */
    void ended() {
        if (closed) {
            http.connectionPool().evictAll();
        }
    }

    /** Closes the connections that are idle; those in use are closed after their calls. */
    @Override
    public void close() {
        closed = true;
        http.connectionPool().evictAll();
    }

    private static Request okHttp(WireRequest request) {
        Request.Builder builder = new Request.Builder().url(url(request));
        request.headers().forEach(header -> builder.header(header.name(), header.value()));
        return builder.method(
                        request.method(),
                        request.body().<RequestBody>map(SentBody::new).orElse(without(request)))
                .build();
    }

    @SuppressWarnings("NullAway") // OkHttp's Kotlin says that a GET has a null for a body
    private static RequestBody without(WireRequest request) {
        boolean expected = request.method().equals("PUT") || request.method().equals("POST");
        return expected ? RequestBody.EMPTY : null;
    }

    private static HttpUrl url(WireRequest request) {
        HttpUrl.Builder builder = new HttpUrl.Builder()
                .scheme(request.address().scheme())
                .host(request.address().host())
                .port(request.address().port())
                .encodedPath(request.encodedPath());
        if (!request.encodedQuery().isEmpty()) {
            builder.encodedQuery(request.encodedQuery());
        }
        HttpUrl url = builder.build();
        if (!url.encodedPath().equals(request.encodedPath())) {
            throw new IllegalArgumentException("a path that would be sent otherwise than it is signed");
        }
        return url;
    }
}
