package io.staithe.http.jdk;

import com.sun.net.httpserver.HttpExchange;
import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.HttpResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;

/** Sends the one response of an exchange. */
final class ResponseSender {
    /** What frames a message is ours to say, and follows from the body. */
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding", "date");

    private static final long NO_BODY = -1; // what the JDK's server calls it; its 0 means chunked

    private final HttpExchange exchange;
    private final Watch watch;
    private boolean started;

    ResponseSender(HttpExchange exchange, Watch watch) {
        this.exchange = exchange;
        this.watch = watch;
    }

    /** Whether a part of a response may be on its way, so that no other can be sent. */
    boolean isStarted() {
        return started;
    }

    /**
     * Sends a response.
     *
     * @param response the response
     * @param head whether the request was HEAD
     * @param close whether the connection is to be closed afterwards
     * @param request the request's body, of which something may be left
     */
    void send(HttpResponse response, boolean head, boolean close, RequestBody request) throws IOException {
        Body body = response.body();
        if (head || body.length() == 0 || isWithoutBody(response.status())) {
            announce(response, close);
            if (response.status() != 204 && (head || response.status() == 304) && announcesLength(response)) {
                exchange.getResponseHeaders().set("Content-Length", Long.toString(body.length()));
            }
            request.drain(); // now, for the server ends the exchange as soon as it has sent these headers
            sendHeaders(response.status(), NO_BODY);
        } else if (body instanceof Body.Bytes bytes) {
            send(response, close, out -> bytes.content().stream().transferTo(out));
        } else if (body instanceof Body.Stream stream) {
            send(response, close, stream.writer());
        } else if (body instanceof Body.FileRegion region) {
            try (FileChannel file = FileChannel.open(region.file(), StandardOpenOption.READ)) {
                send(response, close, out -> copy(file, region, out));
            }
        } else {
            throw new IllegalStateException("a body is withheld only from HEAD");
        }
        request.drain();
        if (!request.isAtEnd()) {
            // left to itself the JDK's server would read on, and never forget a connection that broke meanwhile
            throw new ConnectionLostException("the client sends more than is worth throwing away");
        }
        watch.draining(() -> {
            exchange.close();
            return 0;
        });
    }

    private static boolean isWithoutBody(int status) {
        return status < 200 || status == 204 || status == 205 || status == 304;
    }

    /** 304 stands for a response whose length we only know where the handler says so. */
    private static boolean announcesLength(HttpResponse response) {
        return response.status() != 304 || response.body().length() > 0;
    }

    private void announce(HttpResponse response, boolean close) {
        response.headers().forEach((name, value) -> {
            if (!FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().add(name, value);
            }
        });
        if (close) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
    }

    private void send(HttpResponse response, boolean close, Body.Stream.Writer writer) throws IOException {
        announce(response, close);
        sendHeaders(response.status(), response.body().length());
        ResponseStream out = new ResponseStream(exchange.getResponseBody(), watch);
        writer.writeTo(out);
        if (out.written() != response.body().length()) {
            throw new IOException("a body of " + response.body().length() + " bytes ended after " + out.written());
        }
        out.flush();
    }

    private void sendHeaders(int status, long length) throws IOException {
        started = true;
        watch.moving(() -> {
            exchange.sendResponseHeaders(status, length);
            return 0;
        });
    }

    /** Through a large buffer: {@code FileChannel.transferTo} would use one of 8 KiB, for it sees no socket here. */
    private static void copy(FileChannel file, Body.FileRegion region, OutputStream out) throws IOException {
        byte[] bytes = new byte[(int) Math.min(ResponseStream.PIECE, region.length())];
        long position = region.offset();
        long end = region.offset() + region.length();
        while (position < end) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, (int) Math.min(bytes.length, end - position));
            int read = file.read(buffer, position);
            if (read < 0) {
                throw new IOException("the file is shorter than the region of it that was to be sent");
            }
            out.write(bytes, 0, read);
            position += read;
        }
    }
}
