package io.staithe.registry.sigv4;

/**
 * What a signature is good for, apart from its day. Immutable.
 *
 * @param region the region, for example {@code eu-west-1}
 * @param service the service's signing name, for example {@code s3}
 * @param paths how the service reads paths
 */
public record SigningScope(String region, String service, PathRules paths) {
    /** Refuses what could not be told apart again when it stands between slashes. */
    public SigningScope {
        if (region.isEmpty() || region.indexOf('/') >= 0 || service.isEmpty() || service.indexOf('/') >= 0) {
            throw new IllegalArgumentException("a scope has a region and a service, neither with a slash");
        }
    }

    /**
     * The scope of Amazon S3 in a region.
     *
     * @param region the region
     * @return the scope
     */
    public static SigningScope s3(String region) {
        return new SigningScope(region, "s3", PathRules.AS_SENT);
    }
}
