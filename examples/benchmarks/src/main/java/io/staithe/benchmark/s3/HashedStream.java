package io.staithe.benchmark.s3;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;

/** A stream whose SHA-256 is known at its end: to a registry that has to be, whichever client it uses. */
final class HashedStream extends DigestInputStream {
    HashedStream(InputStream stream) {
        super(stream, DigestAlgorithm.SHA256.newHasher());
    }

    void require(Digest digest) throws IOException {
        if (!DigestAlgorithm.SHA256.finish(getMessageDigest()).equals(digest)) {
            throw new IOException("the content is not that of " + digest);
        }
    }
}
