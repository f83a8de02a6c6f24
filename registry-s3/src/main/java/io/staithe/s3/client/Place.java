package io.staithe.s3.client;

import io.staithe.registry.sigv4.SigV4Signer;
import io.staithe.registry.sigv4.SigningScope;
import io.staithe.s3.client.wire.BucketAddress;

/**
 * Where requests go, and for which region they are signed.
 *
 * @param address the bucket's address
 * @param region the region
 * @param signer signs for it
 */
record Place(BucketAddress address, String region, SigV4Signer signer) {
    static Place of(BucketAddress address, String region) {
        return new Place(address, region, new SigV4Signer(SigningScope.s3(region)));
    }
}
