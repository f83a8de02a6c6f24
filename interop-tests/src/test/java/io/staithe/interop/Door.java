package io.staithe.interop;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a server lets clients in. */
enum Door {
    OPEN,
    BASIC,
    BEARER;

    private static final String NAMED = "staithe.interop.door";

    /** The doors to try: each of them, or the one of the server that is named. */
    static Stream<Door> all() {
        return Optional.ofNullable(System.getProperty(NAMED))
                .map(name -> Stream.of(valueOf(name.toUpperCase(Locale.ROOT))))
                .orElseGet(() -> Stream.of(values()));
    }

    /** Those of them at which a password is asked for. */
    static Stream<Door> locked() {
        return all().filter(door -> door != OPEN);
    }

    Optional<Login> login() {
        return this == OPEN ? Optional.empty() : Optional.of(new Login("alice", "s3cret:word"));
    }

    /** A name and its password. */
    record Login(String name, String password) {}
}
