package io.staithe.s3.client;

import io.staithe.registry.sigv4.SignableRequest;
import io.staithe.registry.sigv4.SignableRequest.Field;
import io.staithe.registry.sigv4.UriEncoding;
import io.staithe.s3.client.retry.Fault;
import io.staithe.s3.client.retry.RetryPolicy;
import io.staithe.s3.client.retry.Tries;
import io.staithe.s3.client.wire.Reply;
import io.staithe.s3.client.wire.Transport;
import io.staithe.s3.client.wire.WireRequest;
import io.staithe.s3.credentials.CredentialsSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out calls: signs and sends each, and again, until it went well or the policy has had enough. What can be put
 * right (the time, the credentials, the region) is put right in between. Thread-safe; one a client.
 */
final class Caller {
    private static final Logger LOG = LoggerFactory.getLogger(S3Client.class);
    private static final String USER_AGENT = "staithe";

    private final Transport transport;
    private final CredentialsSource credentials;
    private final Places places;
    private final StoreClock clock;
    private final RetryPolicy policy;

    Caller(Transport transport, CredentialsSource credentials, Places places, StoreClock clock, RetryPolicy policy) {
        this.transport = transport;
        this.credentials = credentials;
        this.places = places;
        this.clock = clock;
        this.policy = policy;
    }

    StoreClock clock() {
        return clock;
    }

    /** Whether the way to the store is encrypted. */
    boolean secure() {
        return places.current().address().secure();
    }

    Tries begin() {
        return policy.begin();
    }

    /** Carries out a call whose reply is read at once. */
    <T> T call(Operation operation, ReplyReader<T> reader) throws IOException {
        return call(operation, reader, begin());
    }

    <T> T call(Operation operation, ReplyReader<T> reader, Tries tries) throws IOException {
        return run(operation, tries, reply -> {
            try (reply) {
                return reader.read(reply);
            }
        });
    }

    /** Carries out a call whose reply the reader keeps, and closes when it is done with it. */
    <T> T open(Operation operation, ReplyReader<T> reader) throws IOException {
        return run(operation, begin(), reply -> {
            try {
                return reader.read(reply);
            } catch (IOException | RuntimeException e) {
                reply.cancel();
                reply.close();
                throw e;
            }
        });
    }

    private <T> T run(Operation operation, Tries tries, ReplyReader<T> reader) throws IOException {
        Attempt attempt = attempt(places.current());
        while (true) {
            try {
                T result = once(operation, attempt, tries, reader);
                tries.succeeded();
                return result;
            } catch (InterruptedIOException e) {
                throw e;
            } catch (Refused e) {
                attempt = after(attempt.explain(e.refusal()), operation, attempt, tries);
            } catch (IOException e) {
                LOG.debug("{} try {}: {}", operation, tries.number(), e.toString());
                if (!again(tries, Fault.UNANSWERED, Duration.ZERO)) {
                    throw new IOException(operation + ": no answer in " + tries.number() + " tries", e);
                }
                attempt = attempt(places.current());
            }
        }
    }

    private <T> T once(Operation operation, Attempt attempt, Tries tries, ReplyReader<T> reader) throws IOException {
        long began = System.nanoTime();
        Reply reply = transport.send(signed(operation, attempt));
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {} try {}: {} in {} ms, request {}",
                    operation.method(),
                    operation,
                    tries.number(),
                    reply.status(),
                    (System.nanoTime() - began) / 1_000_000,
                    reply.header("x-amz-request-id").orElse("-"));
        }
        if (reply.status() / 100 == 2) {
            return reader.read(reply);
        }
        try (reply) {
            throw new Refused(Refusal.read(reply));
        }
    }

    /** The next attempt after a refusal, or the failure that it ends in. */
    private Attempt after(Refusal refusal, Operation operation, Attempt attempt, Tries tries) throws IOException {
        Fault fault = refusal.fault();
        if (!again(tries, fault, refusal.retryAfter())) {
            throw refusal.of(operation, tries.number());
        }
        switch (fault) {
            case SKEWED -> clock.learn(refusal.date().orElseThrow(() -> refusal.of(operation, tries.number())));
            case EXPIRED -> credentials.expired(attempt.credentials());
            case ELSEWHERE -> {
                return attempt(places.elsewhere(attempt.place(), refusal)
                        .orElseThrow(() -> refusal.of(operation, tries.number())));
            }
            default -> {}
        }
        return attempt(places.current());
    }

    private Attempt attempt(Place place) throws IOException {
        return new Attempt(place, credentials.credentials(), clock.now());
    }

    private static boolean again(Tries tries, Fault fault, Duration asked) throws InterruptedIOException {
        try {
            return tries.again(fault, asked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting to try again");
        }
    }

    private static WireRequest signed(Operation operation, Attempt attempt) {
        Place place = attempt.place();
        String path = place.address().path(operation.key());
        List<Field> headers = new ArrayList<>();
        headers.add(new Field("host", place.address().authority()));
        headers.addAll(operation.signed());
        headers.addAll(place.signer()
                .sign(
                        new SignableRequest(operation.method(), path, operation.query(), headers),
                        operation.payloadHash(),
                        attempt.credentials(),
                        attempt.at()));
        headers.addAll(operation.unsigned());
        headers.add(new Field("User-Agent", USER_AGENT));
        headers.add(new Field("Accept-Encoding", "identity"));
        return new WireRequest(
                operation.method(),
                place.address(),
                path,
                UriEncoding.query(operation.query()),
                headers,
                operation.body(),
                operation.patient());
    }
}
