package io.staithe.s3.credentials.profile;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The profiles of both files together. Immutable. Source: AWS SDKs and Tools Reference Guide, "Shared config and
 * credentials files".
 */
public final class Profiles {
    /** The profile that is meant where none is named. */
    public static final String DEFAULT = "default";

    private final Map<String, Map<String, String>> byName;

    private Profiles(Map<String, Map<String, String>> byName) {
        this.byName = byName;
    }

    /**
     * Reads both files. Where they say different things of the same profile, the credentials file is right.
     *
     * @param config the text of the config file, where profiles but the default one stand as {@code [profile name]}
     * @param credentials the text of the credentials file, where they stand as {@code [name]}
     * @return the profiles
     * @throws IOException where a line is none of such a file; the message has the line's number, and nothing of it
     */
    public static Profiles read(String config, String credentials) throws IOException {
        Map<String, Map<String, String>> all = new HashMap<>(ProfileParser.parse(config, FileKind.CONFIG));
        ProfileParser.parse(credentials, FileKind.CREDENTIALS).forEach((name, values) -> {
            all.computeIfAbsent(name, absent -> new HashMap<>()).putAll(values);
        });
        return new Profiles(all);
    }

    /**
     * Looks a profile up.
     *
     * @param name its name
     * @return the profile, where there is one
     */
    public Optional<Profile> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(values -> new Profile(name, values));
    }
}
