package io.staithe.registry.sigv4;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.sigv4.PayloadException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** A body that ends only where its hash is the signed one. For one thread. */
final class HashedBody extends InputStream {
    private final InputStream in;
    private final String sha256;
    private final MessageDigest hasher = DigestAlgorithm.SHA256.newHasher();
    private boolean ended;
    private boolean right;

    HashedBody(InputStream in, String sha256) {
        this.in = in;
        this.sha256 = sha256;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count > 0) {
            hasher.update(bytes, offset, count);
        } else if (count < 0) {
            end();
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void end() throws PayloadException {
        if (!ended) {
            ended = true;
            right = Hashes.same(sha256, Hashes.hex(hasher.digest()));
        }
        if (!right) {
            throw new PayloadException(Fault.OTHER_HASH, "the body is not the one that was signed");
        }
    }
}
