package io.staithe.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** A name and its password. */
record Login(String name, String password) {

    /** The value of an {@code Authorization} header. */
    String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }

    /** Names no password. */
    @Override
    public String toString() {
        return name;
    }
}
