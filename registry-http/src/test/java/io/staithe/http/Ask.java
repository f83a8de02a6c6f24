package io.staithe.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.exchange.HttpHandler;
import io.staithe.http.exchange.HttpHeaders;
import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.Peer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** One request in the making. */
public final class Ask {
    private final HttpHandler handler;
    private final Peer peer;
    private final String method;
    private final String target;
    private HttpHeaders headers;
    private OptionalLong length = OptionalLong.of(0);
    private InputStream body = InputStream.nullInputStream();

    Ask(HttpHandler handler, Peer peer, HttpHeaders headers, String method, String target) {
        this.handler = handler;
        this.peer = peer;
        this.headers = headers;
        this.method = method;
        this.target = target;
    }

    public Ask header(String name, String value) {
        headers = headers.with(name, value);
        return this;
    }

    /** A body with its length. */
    public Ask body(byte[] bytes) {
        return body(new ByteArrayInputStream(bytes), OptionalLong.of(bytes.length));
    }

    public Ask body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A body in chunked coding, whose length nobody knows. */
    public Ask chunked(byte[] bytes) {
        return body(new ByteArrayInputStream(bytes), OptionalLong.empty());
    }

    public Ask body(InputStream stream, OptionalLong announced) {
        body = stream;
        length = announced;
        return this;
    }

    public Answer send() {
        int mark = target.indexOf('?');
        HttpRequest request = new HttpRequest(
                method,
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? Optional.empty() : Optional.of(target.substring(mark + 1)),
                headers,
                length,
                body,
                peer);
        return Answer.of(handler.handle(request));
    }

    /** Sends, and insists on the status. */
    public Answer gives(int status) {
        Answer answer = send();
        assertThat(answer.status()).as("%s %s: %s", method, target, answer).isEqualTo(status);
        return answer;
    }
}
