package io.staithe.benchmark.s3;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Virtual machines like this one, with its class path, whose error output is ours. */
final class Jvm {
    private static final String HEAP = "-Xmx1g";

    private Jvm() {}

    static Process start(List<String> options, Class<?> main, String... arguments) throws IOException {
        Stream<String> begin = Stream.of(program("java"), HEAP);
        Stream<String> end = Stream.of("-cp", System.getProperty("java.class.path"), main.getName());
        List<String> command = Stream.of(begin, options.stream(), end, Stream.of(arguments))
                .flatMap(words -> words)
                .toList();
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
