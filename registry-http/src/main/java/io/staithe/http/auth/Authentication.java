package io.staithe.http.auth;

import io.staithe.registry.access.Principal;
import java.util.Optional;

/** What an {@link Authenticator} found. */
public sealed interface Authentication {
    /**
     * It is known who calls.
     *
     * @param principal who
     */
    record Authenticated(Principal principal) implements Authentication {}

    /**
     * It is not known who calls, and the client is to be asked: 401.
     *
     * @param error what was wrong with what it sent, as an error code of RFC 6750; empty where it sent nothing
     */
    record Challenged(Optional<String> error) implements Authentication {}

    /**
     * The client is not let in, whoever it is: 403.
     *
     * @param because why, as a sentence for the client
     */
    record Refused(String because) implements Authentication {}
}
