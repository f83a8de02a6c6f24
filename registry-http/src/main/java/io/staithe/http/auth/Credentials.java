package io.staithe.http.auth;

import io.staithe.http.exchange.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an {@code Authorization} header carries. Source: RFC 7617, RFC 6750. */
sealed interface Credentials {
    /** No header. */
    record None() implements Credentials {}

    /** A header of another kind, a broken one, or more than one. */
    record Unreadable() implements Credentials {}

    /** A user name and a password. */
    record Password(String user, String password) implements Credentials {
        @Override
        public String toString() {
            return user;
        }
    }

    /** A token. */
    record Token(String token) implements Credentials {
        @Override
        public String toString() {
            return "a token";
        }
    }

    static Credentials of(HttpRequest request) {
        List<String> headers = request.headers().all("Authorization");
        if (headers.isEmpty()) {
            return new None();
        }
        String header = headers.get(0).strip();
        int space = header.indexOf(' ');
        if (headers.size() > 1 || space < 0) {
            return new Unreadable();
        }
        String rest = header.substring(space + 1).strip();
        return switch (header.substring(0, space).toLowerCase(Locale.ROOT)) {
            case "basic" -> password(rest).<Credentials>map(found -> found).orElseGet(Unreadable::new);
            case "bearer" -> new Token(rest);
            default -> new Unreadable();
        };
    }

    private static Optional<Password> password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Password(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
