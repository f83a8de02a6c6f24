package io.staithe.s3.client.wire;

import io.staithe.registry.sigv4.UriEncoding;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a bucket answers. Immutable.
 *
 * @param scheme {@code http} or {@code https}
 * @param service the host of the service, without the bucket
 * @param port the port
 * @param root what the path of every request begins with: empty, or beginning with a slash and not ending with one
 * @param bucket the bucket
 * @param pathStyle whether the bucket is named in the path, rather than in the host
 */
public record BucketAddress(String scheme, String service, int port, String root, String bucket, boolean pathStyle) {
    private static final String HTTPS = "https";
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,254}");

    /** Hosts of Amazon S3 itself, bucket apart, old spellings and other partitions among them. */
    private static final Pattern AMAZON =
            Pattern.compile("s3(?:[.-][a-z0-9-]{1,63}){0,2}\\.(amazonaws\\.com|amazonaws\\.com\\.cn)");

    /** Refuses what names no bucket. */
    public BucketAddress {
        if (!BUCKET.matcher(bucket).matches() || bucket.contains("..")) {
            throw new IllegalArgumentException("no name of a bucket: " + bucket);
        }
    }

    /**
     * The address at an endpoint.
     *
     * @param endpoint the service's URL, without query
     * @param bucket the bucket
     * @param pathStyle whether the bucket is named in the path
     * @return the address
     */
    public static BucketAddress at(URI endpoint, String bucket, boolean pathStyle) {
        String scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
        String host = endpoint.getHost();
        boolean plain = endpoint.getRawUserInfo() == null
                && endpoint.getRawQuery() == null
                && endpoint.getRawFragment() == null;
        if (host == null || !plain || !(scheme.equals("http") || scheme.equals(HTTPS))) {
            throw new IllegalArgumentException("an endpoint is http or https, a host, a port and a path, no more");
        }
        String path = endpoint.getRawPath();
        String root = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        int port = endpoint.getPort() < 0 ? defaultPort(scheme) : endpoint.getPort();
        return new BucketAddress(scheme, host.toLowerCase(Locale.ROOT), port, root, bucket, pathStyle);
    }

    /**
     * The address at Amazon S3.
     *
     * @param region the region
     * @param bucket the bucket
     * @param pathStyle whether the bucket is named in the path
     * @return the address
     */
    public static BucketAddress amazon(String region, String bucket, boolean pathStyle) {
        String domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
        return at(URI.create("https://s3." + region + "." + domain), bucket, pathStyle);
    }

    /**
     * Whether the way there is encrypted.
     *
     * @return whether it is TLS
     */
    public boolean secure() {
        return scheme.equals(HTTPS);
    }

    /**
     * The host that answers.
     *
     * @return its name or address
     */
    public String host() {
        return pathStyle ? service : bucket + "." + service;
    }

    /**
     * The value of the header {@code Host}.
     *
     * @return the host, and the port where it is not the scheme's own
     */
    public String authority() {
        return port == defaultPort(scheme) ? host() : host() + ":" + port;
    }

    /**
     * The path of an object, or of the bucket.
     *
     * @param key the object's key, or empty for the bucket
     * @return the path, percent-encoded
     */
    public String path(String key) {
        return root + (pathStyle ? "/" + bucket : "") + "/" + UriEncoding.path(key);
    }

    /**
     * Where a redirect leads, if it stays in this service's domain and is not less secure. For Amazon S3 these are its own
     * hosts, with or without this bucket ahead (not all of {@code amazonaws.com}, where anyone can have a host); for others
     * the endpoint's host and those below it, at the same port.
     *
     * @param location the URL, or the host, that the store named
     * @return the bucket's address there, or empty where it must not be followed
     */
    public Optional<BucketAddress> follow(String location) {
        URI to;
        try {
            to = URI.create(location.contains("://") ? location : scheme + "://" + location);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (to.getHost() == null || !scheme.equalsIgnoreCase(to.getScheme())) {
            return Optional.empty();
        }
        int toPort = to.getPort() < 0 ? defaultPort(scheme) : to.getPort();
        String host = to.getHost().toLowerCase(Locale.ROOT);
        boolean named = host.startsWith(bucket + ".");
        String toService = named ? host.substring(bucket.length() + 1) : host;
        if (toPort != port || !(isAmazon(service) ? isAmazon(toService) : isBelow(toService))) {
            return Optional.empty();
        }
        return Optional.of(new BucketAddress(scheme, toService, port, root, bucket, !named));
    }

    private boolean isBelow(String host) {
        return host.equals(service) || host.endsWith("." + service);
    }

    private static boolean isAmazon(String host) {
        return AMAZON.matcher(host).matches();
    }

    private static int defaultPort(String scheme) {
        return scheme.equals(HTTPS) ? 443 : 80;
    }
}
