package io.staithe.s3.client.wire;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Response;
import okio.BufferedSource;

/** A store's answer, its body not yet read. For one thread; to be closed. */
public final class Reply implements AutoCloseable {
    private final Transport transport;
    private final Call call;
    private final Response response;

    Reply(Transport transport, Call call, Response response) {
        this.transport = transport;
        this.call = call;
        this.response = response;
    }

    /**
     * The status.
     *
     * @return the HTTP status
     */
    public int status() {
        return response.code();
    }

    /**
     * A header.
     *
     * @param name its name, in any case
     * @return its value as it was sent, or empty where there is none or it is empty
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(response.header(name)).filter(value -> !value.isEmpty());
    }

    /**
     * A header that is a date.
     *
     * @param name its name
     * @return its value, or empty where there is no such header or it is no date
     */
    public Optional<Instant> instant(String name) {
        return Optional.ofNullable(response.headers().getInstant(name));
    }

    /**
     * A header that is a number.
     *
     * @param name its name
     * @return its value, or empty where there is no such header or it is no number from 0
     */
    public Optional<Long> number(String name) {
        return header(name)
                .filter(value -> value.length() <= 18 && value.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Long::valueOf);
    }

    /**
     * How long the store asks to wait.
     *
     * @return the time, or nothing where it does not say so in seconds
     */
    public Duration retryAfter() {
        return number(HiddenRetryAfter.NAME).map(Duration::ofSeconds).orElse(Duration.ZERO);
    }

    /**
     * The whole body.
     *
     * @param max how long it may be
     * @return its bytes
     * @throws IOException where it did not come whole, or is longer, and then the rest of it is not read
     */
    public byte[] bytes(int max) throws IOException {
        try {
            BufferedSource source = response.body().source();
            if (response.body().contentLength() > max || source.request(max + 1L)) {
                call.cancel();
                throw new IOException("a reply of more than " + max + " bytes");
            }
            return source.readByteArray();
        } catch (IOException e) {
            throw Interruption.seen(e);
        }
    }

    /**
     * Reads some of the body.
     *
     * @param bytes where to put them
     * @param offset the first
     * @param length how many at the most, at least 1
     * @return how many were read, at least 1
     * @throws EOFException where there are no more
     * @throws IOException where they do not come
     */
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = response.body().source().read(bytes, offset, length);
        } catch (IOException e) {
            throw Interruption.seen(e);
        }
        if (read < 0) {
            throw new EOFException("the body ended");
        }
        return read;
    }

    /** Ends the connection, so that nothing more is sent on it. */
    public void cancel() {
        call.cancel();
    }

    /** Gives the connection back; what is left of the body is read where that takes no time. */
    @Override
    public void close() {
        response.close();
        transport.ended();
    }
}
