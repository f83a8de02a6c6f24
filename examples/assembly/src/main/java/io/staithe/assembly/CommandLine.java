package io.staithe.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads words by a table of options, and prints that table. */
public final class CommandLine {
    private final List<Option> options;

    public CommandLine(List<Option> options) {
        this.options = List.copyOf(options);
    }

    /** Takes one word after another; throws {@link UsageException} at the first it cannot follow. */
    public void read(String... words) {
        Map<String, Option> table = options.stream().collect(Collectors.toMap(Option::name, Function.identity()));
        Deque<String> left = new ArrayDeque<>(expanded(words));
        while (!left.isEmpty()) {
            String word = left.pop();
            Option option = table.get(word.equals("-h") ? "--help" : word);
            if (option == null) {
                throw new UsageException("There is no option " + word + ".");
            }
            if (option.takesValue() && left.isEmpty()) {
                throw new UsageException(word + " needs a value.");
            }
            option.taken().accept(option.takesValue() ? left.pop() : "");
        }
    }

    /** A line for each option, in the order of the table. */
    public String help() {
        int width = options.stream()
                .mapToInt(option -> option.synopsis().length())
                .max()
                .orElse(0);
        String row = "  %-" + width + "s  %s%n";
        return options.stream()
                        .map(option -> String.format(row, option.synopsis(), option.help()))
                        .collect(Collectors.joining())
                + String.format(row, "@FILE", "take more options from a file, one a line");
    }

    private static List<String> expanded(String... words) {
        List<String> all = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith("@")) {
                all.addAll(fromFile(word.substring(1)));
            } else {
                all.add(word);
            }
        }
        return all;
    }

    /** Name and value of an option share a line, so that a value may hold spaces; {@code #} begins a comment line. */
    private static List<String> fromFile(String name) {
        try {
            return Files.readAllLines(Values.path("@", name)).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split("\\s+", 2)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UsageException("The options in " + name + " cannot be read: " + e + ".");
        }
    }
}
