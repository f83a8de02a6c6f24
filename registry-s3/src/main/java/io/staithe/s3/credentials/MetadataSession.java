package io.staithe.s3.credentials;

import io.staithe.s3.credentials.wire.Answer;
import io.staithe.s3.credentials.wire.SmallHttp;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A few questions to the metadata service of an instance by version 2: with a token that is asked for by PUT. Version 1 is
 * never tried, for it answers whoever can make a server send a GET. Not thread-safe.
 */
final class MetadataSession {
    private static final String TOKEN_PATH = "/latest/api/token";
    private static final String TOKEN = "X-aws-ec2-metadata-token";
    private static final Map<String, String> FOR_A_MINUTE = Map.of("X-aws-ec2-metadata-token-ttl-seconds", "60");
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    /** What is answered where the service is off or knows no tokens. */
    private static final Set<Integer> NO_TOKENS = Set.of(403, 404, 405);

    private final SmallHttp http;
    private final URI base;
    private String token;

    private MetadataSession(SmallHttp http, URI base) throws IOException {
        this.http = http;
        this.base = base;
        this.token = freshToken();
    }

    /** Begins a session; where nobody answers, this may well be no instance. */
    static MetadataSession begin(SmallHttp http, URI base) throws IOException {
        return new MetadataSession(http, base);
    }

    /** Asks; once more with another token where the one at hand is good no longer. */
    Answer get(String path) throws IOException {
        Answer answer = once(path);
        if (answer.status() == UNAUTHORIZED) {
            token = freshToken();
            answer = once(path);
        }
        return answer;
    }

    private Answer once(String path) throws IOException {
        try {
            return http.get(URI.create(base + path), Map.of(TOKEN, token));
        } catch (IOException e) {
            throw Asked.failed(toString(), e);
        }
    }

    private String freshToken() throws IOException {
        Answer answer;
        try {
            answer = http.put(URI.create(base + TOKEN_PATH), FOR_A_MINUTE);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new NotThereException(String.valueOf(e.getMessage()), e);
        }
        if (NO_TOKENS.contains(answer.status())) {
            throw new NotThereException(base.getHost() + " gives no token: status " + answer.status(), null);
        }
        if (answer.status() != OK) {
            throw new IOException(this + ": status " + answer.status() + " when asked for a token");
        }
        Keys.requireSendable(answer.body(), this + ": the token");
        return answer.body();
    }

    /** Who is asked. */
    @Override
    public String toString() {
        return "the instance metadata at " + base.getHost();
    }

    /** There is no such service here. */
    static final class NotThereException extends IOException {
        private static final long serialVersionUID = 1L;

        NotThereException(String message, @Nullable IOException cause) {
            super(message, cause);
        }
    }
}
