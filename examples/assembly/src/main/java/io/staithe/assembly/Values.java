package io.staithe.assembly;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Values of options, read or refused by name. */
public final class Values {
    private static final int HIGHEST_PORT = 65_535;

    private Values() {}

    public static int port(String option, String text) {
        return number(option, text, HIGHEST_PORT);
    }

    public static int number(String option, String text, int most) {
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new UsageException(option + " needs a number from 0 to " + most + ", not " + text + ".");
    }

    public static Path path(String option, String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new UsageException(option + " needs the name of a file, not " + text + ".");
        }
    }
}
