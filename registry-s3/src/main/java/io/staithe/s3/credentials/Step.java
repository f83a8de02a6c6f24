package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import java.util.Optional;

/**
 * What is to be done for whoever asks for credentials.
 *
 * @param fetch whether some are to be fetched
 * @param held what is good now, if anything
 */
record Step(Fetch fetch, Optional<AwsCredentials> held) {
    /** Whether credentials are to be fetched. */
    enum Fetch {
        /** No. */
        NONE,
        /** By another thread; whoever asks gets what is held. */
        BESIDE,
        /** Yes, and whoever asks waits for it. */
        FIRST
    }
}
