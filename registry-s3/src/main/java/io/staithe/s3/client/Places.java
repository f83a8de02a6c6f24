package io.staithe.s3.client;

import io.staithe.s3.client.wire.BucketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the bucket is, as far as the store has told. Thread-safe.
 *
 * <p>A region that a store names is kept for all later calls, and at Amazon S3 its host with it, unless an endpoint was
 * given. A temporary redirect (307, while the name of a new bucket makes its way) holds for the one call. No redirect
 * leads out of the endpoint's domain: see {@link BucketAddress#follow}.
 */
final class Places {
    private static final Pattern REGION = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int TEMPORARY = 307;

    private final Optional<URI> endpoint;
    private final boolean pathStyle;
    private volatile Place current;

    Places(Optional<URI> endpoint, String bucket, boolean pathStyle, String region) {
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("no name of a region: " + region);
        }
        this.endpoint = endpoint;
        this.pathStyle = pathStyle;
        BucketAddress address = endpoint.map(uri -> BucketAddress.at(uri, bucket, pathStyle))
                .orElseGet(() -> BucketAddress.amazon(region, bucket, pathStyle));
        this.current = Place.of(address, region);
    }

    Place current() {
        return current;
    }

    /**
     * Where to go after a reply that says the bucket is elsewhere.
     *
     * @param from where the request was sent
     * @param refusal the reply
     * @return the other place, or empty where the reply names none or none that may be used
     */
    Optional<Place> elsewhere(Place from, Refusal refusal) {
        String region =
                refusal.region().filter(name -> REGION.matcher(name).matches()).orElse(from.region());
        Place moved = region.equals(from.region()) ? from : Place.of(address(from, region), region);
        boolean known = endpoint.isEmpty() && !region.equals(from.region());
        Place to = refusal.redirect()
                .filter(location -> !known)
                .flatMap(from.address()::follow)
                .map(address -> new Place(address, moved.region(), moved.signer()))
                .orElse(moved);
        Place kept = refusal.status() == TEMPORARY ? moved : to;
        if (isOther(from, kept)) {
            current = kept;
        }
        return isOther(from, to) ? Optional.of(to) : Optional.empty();
    }

    private BucketAddress address(Place from, String region) {
        return endpoint.isEmpty() ? BucketAddress.amazon(region, from.address().bucket(), pathStyle) : from.address();
    }

    private static boolean isOther(Place from, Place to) {
        return !from.region().equals(to.region()) || !from.address().equals(to.address());
    }
}
