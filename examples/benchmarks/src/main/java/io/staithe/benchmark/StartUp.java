package io.staithe.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long a small server takes in a running virtual machine, from nothing to its first answer.
 *
 * @param processes in how many fresh processes that is measured
 */
record StartUp(int processes) {
    /** The virtual machine of every process we start, the servers' too. */
    static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"));

    void print() throws IOException, InterruptedException {
        List<Double> first = new ArrayList<>();
        List<Double> next = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            List<String> command = Stream.concat(JAVA.stream(), Stream.of(StartProbe.class.getName()))
                    .toList();
            String[] found = Tool.run(command).strip().split(" ", -1);
            first.add(Double.parseDouble(found[0]));
            next.add(Double.parseDouble(found[1]));
        }
        System.out.println();
        System.out.println("| RegistryServer.start() to its first answer, in a running JVM | ms | mark |");
        System.out.println("|---|---|---|");
        print("the first in a process", new Samples(first), 150);
        print("the median of the next twenty", new Samples(next), 10);
    }

    private static void print(String what, Samples found, double mark) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f: %s |%n",
                what,
                found.text(1),
                mark,
                found.median() <= mark ? "met" : "**missed**");
    }
}
