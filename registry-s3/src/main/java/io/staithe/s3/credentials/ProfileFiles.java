package io.staithe.s3.credentials;

import io.staithe.s3.credentials.profile.Profiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the profile files are, and what is in them now. */
record ProfileFiles(Surroundings place, Path config, Path credentials) {
    private static final int MOST_BYTES = 1024 * 1024;

    static ProfileFiles of(Surroundings place) throws IOException {
        return new ProfileFiles(
                place,
                path(place, Setting.CONFIG_FILE, "config"),
                path(place, Setting.SHARED_CREDENTIALS_FILE, "credentials"));
    }

    /** The profile that is meant where nobody names one. */
    static String selected(Surroundings place) {
        return Setting.PROFILE.in(place).orElse(Profiles.DEFAULT);
    }

    Profiles read() throws IOException {
        return Profiles.read(text(config), text(credentials));
    }

    private String text(Path file) throws IOException {
        return place.files()
                .read(file, MOST_BYTES)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static Path path(Surroundings place, Setting setting, String name) throws IOException {
        Optional<String> set = setting.in(place);
        return set.isPresent()
                ? path(place, set.get(), setting.toString())
                : home(place).resolve(".aws").resolve(name);
    }

    /** A path as somebody wrote it, perhaps below the home folder. */
    static Path path(Surroundings place, String text, String what) throws IOException {
        try {
            boolean belowHome = text.startsWith("~/") || text.startsWith("~\\");
            return belowHome ? home(place).resolve(text.substring(2)) : Path.of(text);
        } catch (InvalidPathException e) {
            throw new IOException(what + " is no path");
        }
    }

    private static Path home(Surroundings place) {
        return Path.of(place.environment()
                .value("HOME")
                .filter(text -> !text.isBlank())
                .or(() -> place.environment().value("USERPROFILE"))
                .or(() -> place.systemProperties().value("user.home"))
                .orElse(""));
    }
}
