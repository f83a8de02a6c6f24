package io.staithe.benchmark.s3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32C;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * No client: a hash over the bytes, and a socket of the JDK that they are written to in long strides. What a client takes
 * beyond this is its own.
 */
final class BareUploader implements Uploader {
    private static final int STRIDE = 64 * 1024;
    private static final String HEAD_END = "\r\n\r\n";

    private final URI endpoint;
    private final byte[] content;
    private final Queue<Socket> idle = new ConcurrentLinkedQueue<>();

    BareUploader(URI endpoint, byte[] content) {
        this.endpoint = endpoint;
        this.content = content;
    }

    @Override
    public void put(String key) throws IOException {
        send(content, content.length);
    }

    @Override
    public void pour(String key, InputStream stream, Digest digest) throws IOException {
        HashedStream hashed = new HashedStream(stream);
        byte[] part = new byte[PART_BYTES];
        for (int length = hashed.readNBytes(part, 0, PART_BYTES);
                length > 0;
                length = hashed.readNBytes(part, 0, PART_BYTES)) {
            send(part, length);
        }
        hashed.require(digest);
    }

    private void send(byte[] bytes, int length) throws IOException {
        String head = "PUT / HTTP/1.1\r\nContent-Length: " + length + "\r\n" + integrity(bytes, length) + HEAD_END;
        Socket socket = socket();
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(ISO_8859_1));
        for (int at = 0; at < length; at += STRIDE) {
            out.write(bytes, at, Math.min(STRIDE, length - at));
        }
        InputStream in = new BufferedInputStream(socket.getInputStream());
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf(HEAD_END) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the sink hung up");
            }
            answer.append((char) next);
        }
        idle.add(socket);
    }

    /** As our client does, where the store knows no more. */
    private String integrity(byte[] bytes, int length) {
        if (isSecure()) {
            CRC32C crc = new CRC32C();
            crc.update(bytes, 0, length);
            return "x-amz-content-sha256: UNSIGNED-PAYLOAD\r\nx-amz-checksum-crc32c: " + crc.getValue();
        }
        MessageDigest hasher = DigestAlgorithm.SHA256.newHasher();
        hasher.update(bytes, 0, length);
        return "x-amz-content-sha256: " + HexFormat.of().formatHex(hasher.digest());
    }

    private Socket socket() throws IOException {
        Socket socket = idle.poll();
        if (socket != null) {
            return socket;
        }
        SocketFactory factory = isSecure() ? SSLSocketFactory.getDefault() : SocketFactory.getDefault();
        return factory.createSocket(endpoint.getHost(), endpoint.getPort());
    }

    private boolean isSecure() {
        return endpoint.getScheme().equals("https");
    }
}
