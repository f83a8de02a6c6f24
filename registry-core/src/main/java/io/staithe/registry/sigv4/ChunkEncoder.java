package io.staithe.registry.sigv4;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.sigv4.SignableRequest.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;

/**
 * Writes the body of one request in chunks, signed where its form is.
 *
 * <p>One a request, from {@link SigV4Signer#signChunks}; for one thread; nothing to close. Amazon S3 wants at least 8 KiB in
 * every chunk but the last.
 */
public final class ChunkEncoder {
    private static final byte[] LINE_END = {'\r', '\n'};

    private final ChunkForm form;
    private final ChunkChain chain;
    private final MessageDigest hasher = DigestAlgorithm.SHA256.newHasher();
    private boolean finished;

    ChunkEncoder(ChunkForm form, ChunkChain chain) {
        this.form = form;
        this.chain = chain;
    }

    /**
     * Writes a chunk.
     *
     * @param out where to
     * @param bytes where its bytes are
     * @param offset the first of them
     * @param length how many; where there are none, nothing is written, for an empty chunk would be the last
     * @throws IOException what {@code out} threw
     */
    public void write(OutputStream out, byte[] bytes, int offset, int length) throws IOException {
        requireUnfinished();
        if (length > 0) {
            out.write(head(bytes, offset, length));
            out.write(bytes, offset, length);
            out.write(LINE_END);
        }
    }

    /**
     * Writes the last chunk, which is empty, and what follows it.
     *
     * @param out where to
     * @param trailers the headers that follow it, in the order in which the request announced them; none where the form has
     *     none
     * @throws IOException what {@code out} threw
     */
    public void finish(OutputStream out, List<Field> trailers) throws IOException {
        requireUnfinished();
        if (!form.hasTrailer() && !trailers.isEmpty()) {
            throw new IllegalArgumentException("nothing follows the last chunk where the form is " + form);
        }
        finished = true;
        out.write(head(new byte[0], 0, 0));
        if (form.hasTrailer()) {
            out.write(trailerLines(trailers).getBytes(StandardCharsets.UTF_8));
        }
        out.write(LINE_END);
    }

    private String trailerLines(List<Field> trailers) {
        StringBuilder signed = new StringBuilder();
        StringBuilder sent = new StringBuilder();
        for (Field header : trailers) {
            String line = header.name().toLowerCase(Locale.ROOT) + ":"
                    + header.value().strip();
            signed.append(line).append('\n');
            sent.append(line).append("\r\n");
        }
        if (form.isSigned()) {
            sent.append(ChunkForm.TRAILER_SIGNATURE)
                    .append(':')
                    .append(chain.trailer(signed.toString()))
                    .append("\r\n");
        }
        return sent.toString();
    }

    private byte[] head(byte[] bytes, int offset, int length) {
        String head = Integer.toHexString(length);
        if (form.isSigned()) {
            hasher.update(bytes, offset, length);
            head += ChunkForm.SIGNATURE_MARK + chain.chunk(Hashes.hex(hasher.digest()));
        }
        return (head + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private void requireUnfinished() {
        if (finished) {
            throw new IllegalStateException("the last chunk was written");
        }
    }
}
