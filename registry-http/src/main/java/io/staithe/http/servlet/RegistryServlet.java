package io.staithe.http.servlet;

import io.staithe.http.exchange.HttpHandler;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.http.message.ConnectionLostException;
import io.staithe.http.message.MalformedRequestException;
import io.staithe.http.message.RequestBody;
import io.staithe.http.message.RequestHead;
import io.staithe.http.message.ServerAnswers;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a registry's wire in a servlet container.
 *
 * <p>Made by its constructor, one for each handler, and registered with the container, which ends it; the handler outlives
 * it. Thread-safe. It reads paths as they stood on the wire, so it belongs into the root context, mapped to {@code /*} or to
 * what the registry serves, and no filter before it may read the body or ask for request parameters.
 *
 * <p>On Tomcat parts of files are sent by the kernel where the connector has sendfile, which is its default, and no filter
 * wraps the request or the response.
 *
 * <p>Containers differ from {@code RegistryServer}, and from each other:
 *
 * <ul>
 *   <li>Tomcat sends {@code 100 Continue} before anybody has looked at the request, unless its connector has
 *       {@code continueResponseTiming="onRead"}; Jetty waits until the handler reads the body.
 *   <li>Tomcat answers a body that is no good with a page of its own, which shows a stack trace unless its
 *       {@code ErrorReportValve} has {@code showReport="false"}.
 *   <li>Tomcat ignores a length beside a transfer coding and then closes the connection, and takes folded header fields for
 *       one line, as RFC 9112 lets it; Jetty refuses both.
 *   <li>Both refuse ambiguous paths by themselves, and bound the pause between two pieces of a head or body
 *       ({@code connectionTimeout}, {@code idleTimeout}), not a head as a whole.
 * </ul>
 *
 * <p>Source: Jakarta Servlet 6.0.
 */
public final class RegistryServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(RegistryServlet.class);

    private final transient HttpHandler handler;

    /**
     * A servlet yet to be registered.
     *
     * @param handler answers the requests
     */
    public RegistryServlet(HttpHandler handler) {
        this.handler = handler;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseSender sender = new ResponseSender(request, response);
        RequestHead head;
        try {
            head = ServletHead.of(request);
        } catch (MalformedRequestException e) {
            boolean isHead = request.getMethod().equals("HEAD");
            sender.send(ServerAnswers.refusal(e), isHead, true, new ServletBody(request, RequestBody.UNKNOWN));
            return;
        }
        try {
            serve(head, request, sender);
        } catch (ConnectionLostException e) {
            LOG.debug("{} {}: {}", head.method(), head.target().path(), e.getMessage());
            throw e.getCause() instanceof IOException known ? known : e; // the container knows its own
        }
    }

    private void serve(RequestHead head, HttpServletRequest request, ResponseSender sender) throws IOException {
        ServletBody body = new ServletBody(request, head.bodyLength());
        try {
            HttpResponse response = handler.handle(head.with(body, ServletHead.peer(request)));
            sender.send(response, head.isHead(), false, body);
        } catch (UncheckedIOException e) {
            breakOff(head, Objects.requireNonNull(e.getCause()), sender, body);
        } catch (ConnectionLostException e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            if (sender.isStarted()) {
                LOG.warn("{} {} broke off", head.method(), head.target().path(), e);
                throw new IOException("a response broke off", e); // what makes containers break the connection too
            }
            LOG.error("{} {} failed", head.method(), head.target().path(), e);
            sender.sendInstead(ServerAnswers.defect(), head.isHead(), body);
        }
    }

    private static void breakOff(RequestHead head, IOException cause, ResponseSender sender, ServletBody body)
            throws IOException {
        boolean lost = cause instanceof ConnectionLostException;
        if (!lost) {
            LOG.warn("{} {} broke off", head.method(), head.target().path(), cause);
        }
        if (sender.isStarted()) {
            throw cause;
        }
        if (lost) {
            sender.sendInstead(ServerAnswers.brokenBody(), head.isHead(), body); // to whom it may concern
        } else if (!sender.endsUnanswered()) {
            sender.sendInstead(ServerAnswers.defect(), head.isHead(), body);
        }
    }
}
