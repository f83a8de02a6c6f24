package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import java.io.IOException;
import java.util.Set;

/** A role assumed by whoever another source says; that source is somebody else's to close. */
final class AssumedRoleOrigin implements Origin {
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException");

    private final Surroundings place;
    private final Sts sts;
    private final AssumedRole role;
    private final CredentialsSource caller;

    AssumedRoleOrigin(Surroundings place, Sts sts, AssumedRole role, CredentialsSource caller) {
        this.place = place;
        this.sts = sts;
        this.role = role;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "the role " + role.arn();
    }

    @Override
    public Finding look() throws IOException {
        AwsCredentials credentials = caller.credentials();
        try {
            return assumedBy(credentials);
        } catch (StsException e) {
            if (!EXPIRED.contains(e.code())) {
                throw e;
            }
            caller.expired(credentials);
            return assumedBy(caller.credentials());
        }
    }

    private Finding assumedBy(AwsCredentials credentials) throws IOException {
        return new Finding.Found(sts.assumeRole(role, credentials, RegionLookup.find(place)), false);
    }

    @Override
    public void close() {
        sts.close();
    }
}
