package io.staithe.s3.client;

import io.staithe.s3.client.retry.Backoff;
import io.staithe.s3.client.retry.Pauses;
import io.staithe.s3.client.retry.RetryPolicy;
import io.staithe.s3.client.retry.RetryTokens;
import io.staithe.s3.client.wire.BucketAddress;
import io.staithe.s3.client.wire.Transport;
import java.util.Map;

/** What all views of one client share. */
record Shared(
        Transport transport,
        StoreClock clock,
        Keys keys,
        ObjectCalls objects,
        MultipartCalls multiparts,
        ListingCalls listings,
        Presigning presigning) {

    static Shared of(ClientSettings settings, Pauses pauses) {
        Places places = new Places(settings.endpoint(), settings.bucket(), settings.pathStyle(), settings.region());
        StoreClock clock = new StoreClock(settings.clock());
        Timeouts timeouts = settings.timeouts();
        Transport transport = new Transport(timeouts.connect(), timeouts.idle(), timeouts.complete());
        Caller caller = new Caller(transport, settings.credentials(), places, clock, policy(settings, pauses));
        Keys keys = new Keys(settings.prefix());
        Map<String, String> creationHeaders = CreationHeaders.of(settings.creationHeaders());
        return new Shared(
                transport,
                clock,
                keys,
                new ObjectCalls(caller, keys, creationHeaders),
                new MultipartCalls(caller, keys, settings.bucket(), creationHeaders),
                new ListingCalls(caller, keys),
                new Presigning(
                        places,
                        settings.publicEndpoint()
                                .map(uri -> BucketAddress.at(uri, settings.bucket(), settings.pathStyle())),
                        settings.credentials(),
                        clock));
    }

    private static RetryPolicy policy(ClientSettings settings, Pauses pauses) {
        RetrySettings retries = settings.retries();
        Backoff backoff = new Backoff(retries.base(), retries.throttledBase(), retries.longest(), settings.chance());
        return new RetryPolicy(retries.attempts(), backoff, new RetryTokens(retries.tokens()), pauses);
    }
}
