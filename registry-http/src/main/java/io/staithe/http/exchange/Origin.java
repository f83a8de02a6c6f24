package io.staithe.http.exchange;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Scheme and authority under which a client reaches us.
 *
 * <p>Immutable; its text is fit for a header field.
 *
 * @param scheme {@code http} or {@code https}
 * @param authority the host, with its port where it is written
 */
public record Origin(String scheme, String authority) {
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    /** Checks both; throws {@link IllegalArgumentException} where one is malformed. */
    public Origin {
        if (!(scheme.equals("http") || scheme.equals("https"))
                || !AUTHORITY.matcher(authority).matches()) {
            throw new IllegalArgumentException("no origin");
        }
    }

    /**
     * An origin, if the parts make one.
     *
     * @param scheme the scheme, in any letter case
     * @param authority the authority
     * @return the origin, or empty where one is malformed
     */
    public static Optional<Origin> of(String scheme, String authority) {
        try {
            return Optional.of(new Origin(scheme.toLowerCase(Locale.ROOT), authority));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The origin of a URL that has nothing else.
     *
     * @param url for example {@code https://registry.example.com}
     * @return the origin
     * @throws IllegalArgumentException where the URL has a path, a query, or no host
     */
    public static Origin of(URI url) {
        String path = url.getRawPath();
        boolean bare = (path == null || path.isEmpty() || path.equals("/"))
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
        if (!bare || url.getScheme() == null || url.getRawAuthority() == null) {
            throw new IllegalArgumentException("an external URL is a scheme and a host, with a port or without");
        }
        return new Origin(url.getScheme().toLowerCase(Locale.ROOT), url.getRawAuthority());
    }

    /** For example {@code https://registry.example.com}. */
    @Override
    public String toString() {
        return scheme + "://" + authority;
    }
}
