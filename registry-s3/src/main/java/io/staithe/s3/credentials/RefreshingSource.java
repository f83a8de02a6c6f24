package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Holds the credentials of a place and renews them before they end. At most one fetch is under way at any time.
 *
 * <p>Where it is advised to renew them, one thread does, and whoever asks gets those at hand. Where it is necessary, all wait
 * for one fetch, which the first of them makes: so no executor, however busy, keeps anybody from credentials. Where a fetch
 * fails, those at hand are given out while they are good, and it is tried again after a pause. How long that is depends on the
 * place: the credentials of STS, of programs and of sources of others are good until their end; those of instances and
 * containers past it, until a service refuses them, for AWS prolongs what it cannot renew.
 */
final class RefreshingSource implements CredentialsSource {
    private final Origin origin;
    private final RefreshThread thread;
    private final Renewal renewal;
    private @Nullable FutureTask<AwsCredentials> underWay;
    private boolean closed;

    RefreshingSource(Origin origin, Surroundings place, RefreshThread thread) {
        this.origin = origin;
        this.thread = thread;
        this.renewal = new Renewal(place);
    }

    @Override
    public AwsCredentials credentials() throws IOException {
        while (true) {
            Step step;
            FutureTask<AwsCredentials> fetch;
            synchronized (this) {
                requireOpen();
                step = renewal.step();
                boolean renewed = step.fetch() == Step.Fetch.BESIDE && underWay != null;
                if (step.fetch() == Step.Fetch.NONE || renewed) {
                    return step.held().orElseThrow();
                }
                fetch = fetch();
            }
            if (step.fetch() == Step.Fetch.BESIDE && thread.takes(fetch)) {
                return step.held().orElseThrow();
            }
            Optional<AwsCredentials> credentials = await(fetch);
            if (credentials.isPresent()) {
                return credentials.get();
            }
        }
    }

    private FutureTask<AwsCredentials> fetch() {
        if (underWay == null) {
            underWay = new FutureTask<>(this::look);
        }
        return underWay;
    }

    /** The outcome of a fetch, made here if nobody has begun it; empty where whoever made it was interrupted. */
    private Optional<AwsCredentials> await(FutureTask<AwsCredentials> fetch) throws IOException {
        fetch.run();
        try {
            return Optional.of(fetch.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while credentials were fetched");
        } catch (ExecutionException e) {
            return afterFailure(e.getCause());
        }
    }

    private Optional<AwsCredentials> afterFailure(@Nullable Throwable cause) throws IOException {
        if (cause instanceof InterruptedIOException) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException(cause.getMessage());
            }
            return Optional.empty();
        }
        synchronized (this) {
            Optional<AwsCredentials> held = renewal.usable();
            if (held.isPresent()) {
                return held;
            }
        }
        throw new IOException(cause == null ? "no credentials" : cause.getMessage(), cause);
    }

    private AwsCredentials look() throws IOException {
        try {
            return came(origin.look().required(origin.name()));
        } catch (IOException e) {
            if (e instanceof InterruptedIOException && Thread.currentThread().isInterrupted()) {
                abandoned();
                throw e;
            }
            // A timeout is an interrupted I/O as well, by its class, but no reason to try again at once.
            throw failed(e instanceof InterruptedIOException ? new IOException(e.getMessage(), e) : e);
        } catch (RuntimeException e) {
            throw failed(new IOException("credentials could not be had from " + origin.name(), e));
        } catch (Error e) {
            abandoned();
            throw e;
        }
    }

    private synchronized AwsCredentials came(Finding.Found found) {
        underWay = null;
        return renewal.came(found, origin.name());
    }

    private synchronized IOException failed(IOException why) {
        renewal.failed(why, origin.name());
        underWay = null;
        return why;
    }

    private synchronized void abandoned() {
        underWay = null;
    }

    @Override
    public synchronized void expired(AwsCredentials refused) {
        renewal.refused(refused);
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("the source of credentials is closed");
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        origin.close();
        thread.close();
    }
}
