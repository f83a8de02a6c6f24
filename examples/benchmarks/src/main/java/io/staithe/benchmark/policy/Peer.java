package io.staithe.benchmark.policy;

import io.staithe.benchmark.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Another engine, in a process of its own that prints nanoseconds a decision.
 *
 * @param name what to call it
 * @param command its words, before the file of the case and the milliseconds
 */
record Peer(String name, List<String> command) {
    static Peer parse(String text) {
        int sign = text.indexOf('=');
        return new Peer(
                text.substring(0, sign), List.of(text.substring(sign + 1).split(" ")));
    }

    /** What it can be asked: MinIO knows only its own service, and Cedar's rules were translated by hand. */
    boolean knows(Scenario scenario) {
        Set<Scenario> known = switch (name) {
            case "minio" -> EnumSet.of(Scenario.OBJECT, Scenario.THOUSAND_OBJECTS);
            case "cedar-go" -> EnumSet.of(Scenario.PULL, Scenario.THOUSAND_REPOSITORIES);
            default ->
                EnumSet.of(
                        Scenario.PULL,
                        Scenario.CROSS_ACCOUNT,
                        Scenario.THOUSAND_REPOSITORIES,
                        Scenario.THOUSAND_ACCOUNTS,
                        Scenario.THOUSAND_CONDITIONS,
                        Scenario.OBJECT);
        };
        return known.contains(scenario);
    }

    double nanoseconds(Path file, int milliseconds) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(file.toString());
        words.add(String.valueOf(milliseconds));
        return Double.parseDouble(Tool.run(words).trim());
    }
}
