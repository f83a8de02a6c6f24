package io.staithe.quickstart;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes for a person: headings, aligned columns, and colour only where a terminal shows it. */
final class Printer {
    private static final String BOLD = "1";
    private static final String GREEN = "32";
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB"};

    private final PrintStream out;
    private final boolean colours;

    Printer(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** On standard output, in colour unless {@code NO_COLOR} is set or nobody watches. */
    static Printer onConsole() {
        String wish = System.getenv("NO_COLOR");
        return new Printer(System.out, (wish == null || wish.isEmpty()) && isTerminal());
    }

    void line(String text) {
        out.println(text);
    }

    void heading(String text) {
        out.println();
        out.println(paint(BOLD, text));
    }

    /** Says that something was proven. */
    void proven(String text) {
        out.println("  " + paint(GREEN, text));
    }

    /** Rows under each other, every column as wide as its widest cell. */
    void table(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int width = row.get(column).length();
                if (column == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(column, Math.max(widths.get(column), width));
                }
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append("  ").append(cell).append(" ".repeat(widths.get(column) - cell.length()));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }

    static String time(Duration took) {
        long millis = took.toMillis();
        if (millis == 0) {
            return "<1 ms";
        }
        return millis < 1_000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    private String paint(String style, String text) {
        return colours ? "\033[" + style + "m" + text + "\033[0m" : text;
    }

    /** From Java 22 on there may be a console where there is no terminal; only there can it be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
