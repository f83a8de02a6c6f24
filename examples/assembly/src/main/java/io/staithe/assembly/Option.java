package io.staithe.assembly;

import java.util.function.Consumer;

/**
 * One row of the table from which a command line is read and its help is printed.
 *
 * @param name as it is written, for example {@code --port}
 * @param value what follows the name, as the help calls it; empty where nothing does
 * @param help one line
 * @param taken what happens when it is met; is given the value
 */
public record Option(String name, String value, String help, Consumer<String> taken) {

    /** An option that stands alone. */
    public static Option flag(String name, String help, Runnable taken) {
        return new Option(name, "", help, nothing -> taken.run());
    }

    /** An option that is followed by a value. */
    public static Option valued(String name, String value, String help, Consumer<String> taken) {
        return new Option(name, value, help, taken);
    }

    boolean takesValue() {
        return !value.isEmpty();
    }

    /** As the help shows it. */
    String synopsis() {
        return takesValue() ? name + " " + value : name;
    }
}
