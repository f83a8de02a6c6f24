package io.staithe.registry.sigv4;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.sigv4.PayloadException.Fault;
import io.staithe.registry.sigv4.SignableRequest.Field;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a body that comes in chunks, from {@link VerifiedSignature#body}.
 *
 * <p>Every chunk's signature is verified when its last byte is read, and that byte is not given away before. The last byte
 * of all is not given away before the last chunk, which is empty, and the headers behind it were verified too, so that nobody
 * who stops reading there has taken something on trust. What does not hold is a {@link PayloadException}, now and at every
 * later read. Nothing is kept but a line. For one thread; closing it closes the stream below.
 */
public final class ChunkDecoder extends InputStream {
    private final InputStream in;
    private final ChunkLines lines;
    private final SignedPayload.Chunked payload;
    private final ChunkChain chain;
    private final MessageDigest hasher = DigestAlgorithm.SHA256.newHasher();
    private List<Field> trailers = List.of();
    private String signature = "";
    private long inChunk;
    private long missing;
    private boolean ended;
    private @Nullable PayloadException failure;

    ChunkDecoder(InputStream in, SignedPayload.Chunked payload, ChunkChain chain) {
        this.in = new BufferedInputStream(in);
        this.lines = new ChunkLines(this.in);
        this.payload = payload;
        this.chain = chain;
        this.missing = payload.decodedLength();
    }

    /**
     * The headers behind the last chunk, verified where the form is signed.
     *
     * @return the headers; none before the end was read
     */
    public List<Field> trailers() {
        return trailers;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (failure != null) {
            throw new PayloadException(failure);
        }
        try {
            return length == 0 ? 0 : next(bytes, offset, length);
        } catch (PayloadException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int next(byte[] bytes, int offset, int length) throws IOException {
        if (inChunk == 0 && !ended) {
            beginChunk();
        }
        if (ended) {
            return -1;
        }
        int count = in.read(bytes, offset, (int) Math.min(length, inChunk));
        if (count < 0) {
            throw ChunkLines.incomplete();
        }
        if (payload.form().isSigned()) {
            hasher.update(bytes, offset, count);
        }
        inChunk -= count;
        missing -= count;
        if (inChunk == 0) {
            lines.readEnd();
            verifyChunk();
            if (missing == 0) {
                beginChunk();
            }
        }
        return count;
    }

    private void beginChunk() throws IOException {
        ChunkLines.Head head = lines.readHead(payload.form());
        signature = head.signature();
        inChunk = head.size();
        if (inChunk > missing || (inChunk == 0 && missing > 0)) {
            throw new PayloadException(Fault.OTHER_LENGTH, "the chunks do not hold as many bytes as was said");
        }
        if (inChunk == 0) {
            verifyChunk();
            end();
        }
    }

    private void verifyChunk() throws PayloadException {
        if (payload.form().isSigned()) {
            requireSame(chain.chunk(Hashes.hex(hasher.digest())), signature);
        }
    }

    private void end() throws IOException {
        if (payload.form().hasTrailer()) {
            ChunkLines.Trailer trailer = lines.readTrailer(payload);
            if (payload.form().isSigned()) {
                requireSame(chain.trailer(trailer.lines()), trailer.signature());
            }
            trailers = trailer.headers();
        } else {
            lines.readEnd();
        }
        if (in.read() >= 0) {
            throw new PayloadException(Fault.MALFORMED, "something follows the last chunk");
        }
        ended = true;
    }

    private static void requireSame(String expected, String actual) throws PayloadException {
        if (!Hashes.same(expected, actual)) {
            throw new PayloadException(Fault.OTHER_SIGNATURE, "a chunk or a trailer is not what was signed");
        }
    }
}
