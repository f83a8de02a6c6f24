package io.staithe.benchmark.s3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One connection to the sink, with a thread of its own: answers as a store would that accepts everything. */
final class SinkConnection implements Runnable {
    private static final int BUFFER_BYTES = 256 * 1024;
    private static final String ETAG = "ETag: \"00000000000000000000000000000000\"\r\n";

    private final Socket socket;
    private final Consumer<String> sent;
    private final Supplier<String> lastSent;
    private final byte[] buffer = new byte[BUFFER_BYTES];

    SinkConnection(Socket socket, Consumer<String> sent, Supplier<String> lastSent) {
        this.socket = socket;
        this.sent = sent;
        this.lastSent = lastSent;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (Optional<SinkRequest> next = SinkRequest.read(in); next.isPresent(); next = SinkRequest.read(in)) {
                serve(next.get(), in, out);
            }
        } catch (IOException e) {
            System.err.println("sink: a connection broke off: " + e);
        }
    }

    private void serve(SinkRequest request, InputStream in, OutputStream out) throws IOException {
        if (request.isChunked()) {
            throw new IOException("a body in chunks of HTTP: " + request);
        }
        if (request.header("expect").equals("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
        }
        discard(in, request.length());
        switch (request.method()) {
            case "PUT" -> {
                sent.accept(request.integrity());
                answer(out, ETAG, "");
            }
            case "POST" -> answer(out, "Content-Type: application/xml\r\n", document(request));
            default -> answer(out, "Content-Type: text/plain\r\n", lastSent.get());
        }
    }

    private void discard(InputStream in, long length) throws IOException {
        long left = length;
        while (left > 0) {
            int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                throw new EOFException(left + " bytes of a body are missing");
            }
            left -= count;
        }
    }

    private static String document(SinkRequest request) {
        String place = "<Bucket>sink</Bucket><Key>object</Key>";
        return request.target().contains("uploadId=")
                ? xml("CompleteMultipartUploadResult", "<Location>object</Location>" + place + "<ETag>\"0-1\"</ETag>")
                : xml("InitiateMultipartUploadResult", place + "<UploadId>1</UploadId>");
    }

    private static String xml(String name, String content) {
        return "<" + name + " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">" + content + "</" + name + ">";
    }

    private static void answer(OutputStream out, String headers, String body) throws IOException {
        String answer = "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        out.write(answer.getBytes(ISO_8859_1));
    }
}
