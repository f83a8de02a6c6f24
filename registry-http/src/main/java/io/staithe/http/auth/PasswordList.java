package io.staithe.http.auth;

import io.staithe.registry.access.Principal;
import io.staithe.registry.digest.DigestAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A fixed list of users and their passwords.
 *
 * <p>Immutable and thread-safe. Passwords are kept hashed, compared in constant time, and shown nowhere.
 */
public final class PasswordList {
    private static final byte[] NOBODY = hash("", "");

    private final Map<String, byte[]> hashes = new HashMap<>();

    private PasswordList(Map<String, String> passwords) {
        passwords.forEach((user, password) -> hashes.put(requireName(user), hash(user, password)));
    }

    /**
     * A list of users.
     *
     * @param passwords passwords by user name; names are not empty and have neither colons nor control characters
     * @return the list
     * @throws IllegalArgumentException where a name is malformed
     */
    public static PasswordList of(Map<String, String> passwords) {
        return new PasswordList(passwords);
    }

    /**
     * Checks a password.
     *
     * @param user a user name
     * @param password a password
     * @return the principal of that name, or empty where the user is unknown or has another password
     */
    public Optional<Principal> check(String user, String password) {
        byte[] expected = hashes.getOrDefault(user, NOBODY);
        boolean same = MessageDigest.isEqual(expected, hash(user, password));
        return same && hashes.containsKey(user) ? Optional.of(new Principal(user)) : Optional.empty();
    }

    /**
     * Whether there is a user of that name.
     *
     * @param user a user name
     * @return whether the list has it
     */
    public boolean contains(String user) {
        return hashes.containsKey(user);
    }

    /** How many users there are. */
    @Override
    public String toString() {
        return hashes.size() + " users";
    }

    /** The name is the salt: equal passwords of two users do not look alike. */
    private static byte[] hash(String user, String password) {
        MessageDigest hasher = DigestAlgorithm.SHA256.newHasher();
        hasher.update(user.getBytes(StandardCharsets.UTF_8));
        hasher.update((byte) 0);
        return hasher.digest(password.getBytes(StandardCharsets.UTF_8));
    }

    private static String requireName(String user) {
        boolean legal = !user.isEmpty() && user.chars().noneMatch(c -> c == ':' || Character.isISOControl(c));
        if (!legal || user.equals(Principal.anonymous().name())) {
            throw new IllegalArgumentException("not fit for a user name: '" + user + "'");
        }
        return user;
    }
}
