package io.staithe.s3.credentials;

import io.staithe.s3.credentials.profile.Profile;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which region is meant where nobody says: the one that AWS tools would take. Source: AWS SDKs and Tools Reference Guide,
 * "AWS Region".
 */
public final class RegionLookup {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private RegionLookup() {}

    /**
     * Looks at the system property {@code aws.region}, at {@code AWS_REGION} and {@code AWS_DEFAULT_REGION}, and at the region
     * of the profile in use, in this order.
     *
     * @param place where to look
     * @return the region, for example {@code eu-west-1}; empty where none is named
     * @throws IOException where the profile files cannot be read, or what is named can be no region
     */
    public static Optional<String> find(Surroundings place) throws IOException {
        Optional<String> named = Setting.REGION.in(place).or(() -> Setting.DEFAULT_REGION.in(place));
        if (named.isPresent()) {
            return Optional.of(checked(named.get()));
        }
        Optional<Profile> profile = ProfileFiles.of(place).read().find(ProfileFiles.selected(place));
        return profile.isPresent() ? of(profile.get()) : Optional.empty();
    }

    /** The region of a profile. */
    static Optional<String> of(Profile profile) throws IOException {
        Optional<String> region = profile.get("region");
        return region.isPresent() ? Optional.of(checked(region.get())) : region;
    }

    /** A region becomes part of a host's name, so it must not bring dots and slashes. */
    private static String checked(String region) throws IOException {
        if (!LABEL.matcher(region).matches()) {
            throw new IOException("the AWS region that is set has other characters than a-z, 0-9 and hyphens");
        }
        return region;
    }
}
