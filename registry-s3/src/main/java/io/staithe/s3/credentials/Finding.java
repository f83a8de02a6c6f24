package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import java.io.IOException;

/** What there is at one place where credentials may be found. */
sealed interface Finding {
    /**
     * Credentials.
     *
     * @param outliveTheirEnd whether they may well be good past their end, where the place fails: those of instances and
     *     containers, which AWS prolongs when it cannot renew them; those of STS end when they say
     */
    record Found(AwsCredentials credentials, boolean outliveTheirEnd) implements Finding {}

    /**
     * Nothing points to this place.
     *
     * @param why what is missing, without a secret
     */
    record Nothing(String why) implements Finding {}

    /** The credentials, for whoever cannot do without. */
    default Found required(String name) throws IOException {
        if (this instanceof Found found) {
            return found;
        }
        throw new IOException("no AWS credentials from " + name + ": " + ((Nothing) this).why());
    }
}
