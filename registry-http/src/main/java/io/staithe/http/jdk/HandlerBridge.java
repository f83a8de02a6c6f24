package io.staithe.http.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import io.staithe.http.exchange.HttpHandler;
import io.staithe.http.exchange.HttpHeaders;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.http.exchange.Peer;
import io.staithe.http.message.ConnectionLostException;
import io.staithe.http.message.HttpVersion;
import io.staithe.http.message.MalformedRequestException;
import io.staithe.http.message.RequestBody;
import io.staithe.http.message.RequestHead;
import io.staithe.http.message.RequestTarget;
import io.staithe.http.message.ServerAnswers;
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
            head = head(exchange);
        } catch (MalformedRequestException e) {
            WatchedBody unread = new WatchedBody(exchange.getRequestBody(), watch, RequestBody.UNKNOWN);
            boolean isHead = exchange.getRequestMethod().equals("HEAD");
            sender.send(ServerAnswers.refusal(e), isHead, true, unread);
            return;
        }
        try {
            serve(head, exchange, sender, watch);
        } catch (ConnectionLostException e) {
            LOG.debug("{} {}: {}", head.method(), head.target().path(), e.getMessage());
            throw e;
        }
    }

    /** That server itself refuses several lengths, a length beside a transfer coding, and codings other than chunked. */
    private static RequestHead head(HttpExchange exchange) throws MalformedRequestException {
        return RequestHead.of(
                HttpVersion.ofRequestLine(exchange.getProtocol()),
                exchange.getRequestMethod(),
                RequestTarget.parse(exchange.getRequestURI().toString()), // as it stood on the wire
                HttpHeaders.copyOf(exchange.getRequestHeaders()));
    }

    private void serve(RequestHead head, HttpExchange exchange, ResponseSender sender, Watch watch) throws IOException {
        WatchedBody body = new WatchedBody(exchange.getRequestBody(), watch, head.bodyLength());
        Peer peer = new Peer(exchange.getRemoteAddress().getAddress(), exchange instanceof HttpsExchange);
        try {
            HttpResponse response = handler.handle(head.with(body, peer));
            sender.send(response, head.isHead(), isLast(head, body), body);
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            if (cause instanceof ConnectionLostException && !sender.isStarted()) {
                sender.send(ServerAnswers.brokenBody(), head.isHead(), true, body); // to whom it may concern
            }
            throw broken(head, cause);
        } catch (ConnectionLostException e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            if (sender.isStarted()) {
                throw broken(head, new IOException(e));
            }
            LOG.error("{} {} failed", head.method(), head.target().path(), e);
            exchange.getResponseHeaders().clear();
            sender.send(ServerAnswers.defect(), head.isHead(), true, body);
        }
    }

    /**
     * Whether the connection is not to be used again. The JDK's server takes the size of a chunk for 32 bits and drops the
     * others, so where a body in chunks really ends, and the next request begins, a proxy before us may see otherwise.
     */
    private static boolean isLast(RequestHead head, RequestBody body) {
        return head.asksToClose() || head.isChunked() || body.isTooLongToDrain();
    }

    private static IOException broken(RequestHead head, IOException cause) {
        if (!(cause instanceof ConnectionLostException)) {
            LOG.warn("{} {} broke off", head.method(), head.target().path(), cause);
        }
        return cause;
    }
}
