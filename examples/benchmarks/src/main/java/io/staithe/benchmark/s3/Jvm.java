package io.staithe.benchmark.s3;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Virtual machines like this one, with its class path. */
final class Jvm {
    private Jvm() {}

    /** The words before a main class. */
    static List<String> command(String heap) {
        return List.of(program("java"), heap, "-cp", System.getProperty("java.class.path"));
    }

    /** Starts one whose errors are printed among ours. */
    static Process start(List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(command("-Xmx1g"));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
