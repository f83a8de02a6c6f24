package io.staithe.http.jdk;

import com.sun.net.httpserver.HttpExchange;
import io.staithe.http.exchange.HttpHandler;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.http.exchange.Peer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries exchanges of the JDK's server to a handler and back.
 *
 * <p>An exception from here makes that server close the connection and forget it, which is how an exchange ends that
 * cannot be answered.
 */
final class HandlerBridge implements com.sun.net.httpserver.HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerBridge.class);
    private static final HttpResponse DEFECT = HttpResponse.of(500).withJson(error("internal error"));

    private final HttpHandler handler;

    HandlerBridge(HttpHandler handler) {
        this.handler = handler;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Watch watch = Watch.current();
        watch.headIsRead();
        ResponseSender sender = new ResponseSender(exchange, watch);
        RequestHead head;
        try {
            head = RequestHead.of(exchange);
        } catch (MalformedRequestException e) {
            RequestBody unread = new RequestBody(exchange.getRequestBody(), watch, Long.MAX_VALUE);
            sender.send(HttpResponse.of(400).withJson(error(e.problem())), isHead(exchange), true, unread);
            return;
        }
        try {
            serve(head, exchange, sender, watch);
        } catch (ConnectionLostException e) {
            LOG.debug("{} {}: {}", head.method(), head.target().path(), e.getMessage());
            throw e;
        }
    }

    private void serve(RequestHead head, HttpExchange exchange, ResponseSender sender, Watch watch) throws IOException {
        long length = head.isChunked() ? Long.MAX_VALUE : head.contentLength().orElse(0);
        RequestBody body = new RequestBody(exchange.getRequestBody(), watch, length);
        Peer peer = new Peer(exchange.getRemoteAddress().getAddress(), false);
        try {
            HttpResponse response = handler.handle(head.with(body, peer));
            sender.send(response, head.isHead(), head.asksToClose() || body.isTooLongToDrain(), body);
        } catch (UncheckedIOException e) {
            throw broken(head, Objects.requireNonNull(e.getCause()));
        } catch (ConnectionLostException e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            if (sender.isStarted()) {
                throw broken(head, new IOException(e));
            }
            LOG.error("{} {} failed", head.method(), head.target().path(), e);
            exchange.getResponseHeaders().clear();
            sender.send(DEFECT, head.isHead(), true, body);
        }
    }

    private static IOException broken(RequestHead head, IOException cause) {
        if (!(cause instanceof ConnectionLostException)) {
            LOG.warn("{} {} broke off", head.method(), head.target().path(), cause);
        }
        return cause;
    }

    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    /** The error body of the OCI specification; the messages are ours and need no escaping. */
    private static String error(String message) {
        return "{\"errors\":[{\"code\":\"UNKNOWN\",\"message\":\"" + message + "\"}]}";
    }
}
