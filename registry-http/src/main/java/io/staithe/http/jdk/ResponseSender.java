package io.staithe.http.jdk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.http.message.ConnectionLostException;
import io.staithe.http.message.FileCopy;
import io.staithe.http.message.Framing;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Sends the one response of an exchange. */
final class ResponseSender {
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
     * Sends a response, and closes its body whatever comes.
     *
     * @param response the response
     * @param head whether the request was HEAD
     * @param close whether the connection is to be closed afterwards
     * @param request the request's body, of which something may be left
     */
    void send(HttpResponse response, boolean head, boolean close, WatchedBody request) throws IOException {
        try (Body body = response.body()) {
            sendAll(response, body, head, close, request);
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

    private void sendAll(HttpResponse response, Body body, boolean head, boolean close, WatchedBody request)
            throws IOException {
        if (Framing.isBodiless(response, head)) {
            announce(response, close);
            if (Framing.announcesWithheld(response, head)) {
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
                send(response, close, out -> FileCopy.copy(file, region, out));
            }
        } else {
            throw new IllegalStateException("a body is withheld only from HEAD");
        }
    }

    private void announce(HttpResponse response, boolean close) {
        Headers headers = exchange.getResponseHeaders();
        Framing.forEachField(response, headers::add);
        if (close) {
            headers.set("Connection", "close");
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
}
