package io.staithe.s3.credentials.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks services for little: no redirect is followed, an answer is bounded, no connection is kept. Thread-safe. Failures name
 * the host, and nothing else of a request.
 */
public final class SmallHttp implements AutoCloseable {
    private static final int MOST_BYTES = 64 * 1024;
    private static final Set<Integer> NOT_NOW = Set.of(429, 500, 502, 503, 504);

    private final Patience patience;
    private final LazyClient client;

    private SmallHttp(Patience patience, boolean direct) {
        this.patience = patience;
        this.client = new LazyClient(patience.limit(), direct);
    }

    /**
     * For services on this machine or its link: never through a proxy, and {@code localhost} is the loopback.
     *
     * @param patience how long they are waited for
     * @return the client
     */
    public static SmallHttp direct(Patience patience) {
        return new SmallHttp(patience, true);
    }

    /**
     * For services elsewhere, through the proxy of the JVM where there is one.
     *
     * @param patience how long they are waited for
     * @return the client
     */
    public static SmallHttp outward(Patience patience) {
        return new SmallHttp(patience, false);
    }

    /**
     * Asks by GET.
     *
     * @param url where
     * @param headers what to send besides
     * @return the last answer, whatever its status
     * @throws IOException where there is none
     */
    public Answer get(URI url, Map<String, String> headers) throws IOException {
        return send(url, "GET", headers, null);
    }

    /**
     * Asks by PUT, with nothing in the body.
     *
     * @param url where
     * @param headers what to send besides
     * @return the last answer, whatever its status
     * @throws IOException where there is none
     */
    public Answer put(URI url, Map<String, String> headers) throws IOException {
        return send(url, "PUT", headers, RequestBody.create(new byte[0], (MediaType) null));
    }

    /**
     * Asks by POST.
     *
     * @param url where
     * @param headers what to send besides; {@code Content-Type} among them
     * @param body the body
     * @return the last answer, whatever its status
     * @throws IOException where there is none
     */
    public Answer post(URI url, Map<String, String> headers, byte[] body) throws IOException {
        return send(url, "POST", headers, RequestBody.create(body, (MediaType) null));
    }

    private Answer send(URI url, String method, Map<String, String> headers, @Nullable RequestBody body)
            throws IOException {
        Request request = request(url, method, headers, body);
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == patience.attempts();
            try {
                Answer answer = once(request);
                if (last || !NOT_NOW.contains(answer.status())) {
                    return answer;
                }
            } catch (IOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw interrupted();
                }
                if (last || !patience.afterSilence() || client.isClosed()) {
                    throw e;
                }
            }
            patience.pause(attempt);
        }
    }

    private static Request request(URI url, String method, Map<String, String> headers, @Nullable RequestBody body)
            throws IOException {
        HttpUrl parsed = HttpUrl.get(url);
        if (parsed == null) {
            throw new IOException("the URL of a service that gives credentials is none");
        }
        try {
            return new Request.Builder()
                    .url(parsed)
                    .headers(Headers.of(headers))
                    .header("Accept-Encoding", "identity")
                    .header("User-Agent", "staithe")
                    .method(method, body)
                    .build();
        } catch (IllegalArgumentException e) {
            // It would repeat the value.
            throw new IOException("a header for " + parsed.host() + " has characters that cannot be sent");
        }
    }

    private Answer once(Request request) throws IOException {
        String host = request.url().host();
        try (Response response = client.get().newCall(request).execute()) {
            BufferedSource body = response.body().source();
            if (body.request(MOST_BYTES + 1L)) {
                throw new IOException(host + " answered more than " + MOST_BYTES + " bytes");
            }
            String text = body.readString(StandardCharsets.UTF_8);
            Optional<Instant> date =
                    Optional.ofNullable(response.headers().getDate("Date")).map(Date::toInstant);
            return new Answer(response.code(), text, date);
        } catch (InterruptedIOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            throw new IOException("no answer from " + host + " within " + patience.limit(), e);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // Kotlin declares no exceptions: one who is interrupted while OkHttp races addresses gets this one.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw interrupted();
            }
            throw new IOException("no answer from " + host, e);
        }
    }

    private static InterruptedIOException interrupted() {
        return new InterruptedIOException("interrupted while credentials were fetched");
    }

    /** Ends calls in progress, and those that come. */
    @Override
    public void close() {
        client.close();
    }
}
