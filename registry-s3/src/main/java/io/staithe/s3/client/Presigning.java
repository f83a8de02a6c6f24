package io.staithe.s3.client;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.registry.sigv4.SigV4Signer;
import io.staithe.registry.sigv4.SignableRequest;
import io.staithe.registry.sigv4.SignableRequest.Field;
import io.staithe.s3.client.wire.BucketAddress;
import io.staithe.s3.credentials.CredentialsSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes URLs that read one object without further credentials. Thread-safe. */
final class Presigning {
    private static final List<Field> QUERY = List.of(new Field("response-content-type", "application/octet-stream"));

    private final Places places;
    private final Optional<BucketAddress> publicAddress;
    private final CredentialsSource credentials;
    private final StoreClock clock;

    Presigning(Places places, Optional<BucketAddress> publicAddress, CredentialsSource credentials, StoreClock clock) {
        this.places = places;
        this.publicAddress = publicAddress;
        this.credentials = credentials;
        this.clock = clock;
    }

    URI presign(String method, String wholeKey, Duration lifetime) throws IOException {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            throw new IllegalArgumentException("a URL is signed for GET or HEAD");
        }
        Place place = places.current();
        BucketAddress address = publicAddress.orElse(place.address());
        String path = address.path(wholeKey);
        List<Field> headers = List.of(new Field("host", address.authority()));
        AwsCredentials signing = credentials.credentials();
        Instant now = clock.now();
        String query = place.signer()
                .presign(
                        new SignableRequest(method, path, QUERY, headers),
                        signing,
                        now,
                        capped(lifetime, signing, now));
        return URI.create(address.scheme() + "://" + address.authority() + path + "?" + query);
    }

    private static Duration capped(Duration lifetime, AwsCredentials signing, Instant now) throws IOException {
        Duration most = shorter(lifetime, SigV4Signer.LONGEST_LIFETIME);
        Duration capped = signing.expiration()
                .map(end -> shorter(most, Duration.between(now, end)))
                .orElse(most);
        if (capped.toSeconds() < 1) {
            throw new IOException("the credentials end before a URL signed with them could be used");
        }
        return Duration.ofSeconds(capped.toSeconds());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
