package io.staithe.http.servlet;

import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.http.message.FileCopy;
import io.staithe.http.message.Framing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Sends the one response to a request. */
final class ResponseSender {
    private final HttpServletRequest request;
    private final HttpServletResponse servlet;

    ResponseSender(HttpServletRequest request, HttpServletResponse servlet) {
        this.request = request;
        this.servlet = servlet;
    }

    /** Whether a part of a response may be on its way, so that no other can be sent. */
    boolean isStarted() {
        return servlet.isCommitted();
    }

    /**
     * Sends a response, and closes its body whatever comes.
     *
     * @param response the response
     * @param head whether the request was HEAD
     * @param close whether the connection is to be closed afterwards
     * @param unread the request's body, of which something may be left
     */
    void send(HttpResponse response, boolean head, boolean close, ServletBody unread) throws IOException {
        try (Body body = response.body()) {
            sendAll(response, body, head, close, unread);
        }
    }

    private void sendAll(HttpResponse response, Body body, boolean head, boolean close, ServletBody unread)
            throws IOException {
        boolean refusesBody = unread.isHeldBack() && response.status() >= 300;
        boolean answersFirst = refusesBody || unread.isTooLongToDrain();
        announce(response, answersFirst || !unread.drain() || close);
        if (Framing.isBodiless(response, head)) {
            sendHead(response, head);
        } else {
            servlet.setContentLengthLong(body.length());
            sendBody(body, unread.isAtEnd());
        }
        if (answersFirst && !refusesBody) {
            servlet.flushBuffer(); // or the answer would be lost in the reset of the connection
            unread.drain();
        }
    }

    private void announce(HttpResponse response, boolean close) {
        servlet.setStatus(response.status());
        Framing.forEachField(response, servlet::addHeader);
        if (close && !request.getProtocol().equals("HTTP/2.0")) {
            servlet.setHeader("Connection", "close");
        }
    }

    private void sendHead(HttpResponse response, boolean head) throws IOException {
        if (Framing.announcesWithheld(response, head)) {
            servlet.setContentLengthLong(response.body().length());
        } else if (!head && response.status() != 204 && response.status() != 304) {
            servlet.setContentLengthLong(0);
        } else {
            servlet.flushBuffer(); // before Jetty finds the body empty and says so
        }
    }

    private void sendBody(Body body, boolean last) throws IOException {
        if (body instanceof Body.Bytes bytes) {
            send(body, out -> bytes.content().stream().transferTo(out));
        } else if (body instanceof Body.Stream stream) {
            send(body, stream.writer());
        } else if (body instanceof Body.FileRegion region) {
            send(region, last);
        } else {
            throw new IllegalStateException("a body is withheld only from HEAD");
        }
    }

    private void send(Body.FileRegion region, boolean last) throws IOException {
        try (FileChannel file = FileChannel.open(region.file(), StandardOpenOption.READ)) {
            if (file.size() < region.offset() + region.length()) {
                throw new IOException("the file is shorter than the region of it that was to be sent");
            }
            if (!last || !TomcatSendfile.take(request, servlet, region)) {
                send(region, out -> FileCopy.copy(file, region, out));
            }
        }
    }

    private void send(Body body, Body.Stream.Writer writer) throws IOException {
        ResponseStream out = new ResponseStream(servlet.getOutputStream(), body.length());
        writer.writeTo(out);
        out.end();
    }

    /** Sends a response in place of one that has not left yet, and has the connection closed. */
    void sendInstead(HttpResponse response, boolean head, ServletBody unread) throws IOException {
        servlet.reset();
        send(response, head, true, unread);
    }

    /** Ends the connection without an answer, where the container has a way. */
    boolean endsUnanswered() throws IOException {
        boolean jetty = request.getServletContext().getServerInfo().startsWith("jetty/");
        if (jetty) {
            servlet.sendError(-1); // what Jetty takes for it
        }
        return jetty;
    }
}
