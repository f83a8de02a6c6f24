package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/** A place with what a test put there, one finding a look. */
final class FakeOrigin implements Origin {
    final AtomicInteger looks = new AtomicInteger();
    private final Deque<Look> next = new ArrayDeque<>();
    private final boolean outliveTheirEnd;
    boolean closed;

    FakeOrigin(boolean outliveTheirEnd) {
        this.outliveTheirEnd = outliveTheirEnd;
    }

    @FunctionalInterface
    interface Look {
        Finding look() throws IOException;
    }

    synchronized FakeOrigin then(Look look) {
        next.add(look);
        return this;
    }

    FakeOrigin then(String id, Instant end) {
        return then(() -> found(id, end));
    }

    FakeOrigin thenFail(String message) {
        return then(() -> {
            throw new IOException(message);
        });
    }

    Finding found(String id, Instant end) {
        return new Finding.Found(AwsCredentials.temporary(id, "secret", "token", end), outliveTheirEnd);
    }

    @Override
    public String name() {
        return "the fake";
    }

    @Override
    public Finding look() throws IOException {
        looks.incrementAndGet();
        Look look;
        synchronized (this) {
            look = next.isEmpty() ? () -> new Finding.Nothing("nothing is left") : next.remove();
        }
        return look.look();
    }

    @Override
    public void close() {
        closed = true;
    }
}
