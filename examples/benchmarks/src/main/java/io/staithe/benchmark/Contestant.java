package io.staithe.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A registry server that can be started.
 *
 * @param name as the tables call it
 * @param environment what its process is given beyond our own
 * @param command the command that starts it; {@code PORT}, {@code DATA} and {@code CONFIG} are filled in
 */
record Contestant(String name, Map<String, String> environment, List<String> command) {
    static final String OURS = "staithe";
    static final String DOCKER = "docker-registry";
    static final String DOCKER_GOGC = "docker-registry, GOGC=1000";
    static final String OCI_REGISTRY = "oci-registry";

    private static final List<String> DOCKER_COMMAND = List.of("docker-registry", "serve", "CONFIG");
    private static final String DOCKER_CONFIG = """
            version: 0.1
            log: {level: error, accesslog: {disabled: true}}
            storage:
              filesystem: {rootdirectory: DATA}
              delete: {enabled: true}
              maintenance: {uploadpurging: {enabled: false}}
            http: {addr: 127.0.0.1:PORT}
            """;

    /** All of them, ours first; both on the JVM with the same flags. */
    static List<Contestant> all(List<String> java) {
        return List.of(
                new Contestant(OURS, Map.of(), ours(java)),
                new Contestant(DOCKER, Map.of(), DOCKER_COMMAND),
                new Contestant(DOCKER_GOGC, Map.of("GOGC", "1000"), DOCKER_COMMAND),
                new Contestant(OCI_REGISTRY, Map.of(), join(java, OciRegistry.class.getName(), "PORT", "DATA")));
    }

    private static List<String> ours(List<String> java) {
        return join(java, "io.staithe.server.Server", "--port", "PORT", "--data", "DATA", "--create-on-push");
    }

    /** Starts it in a folder of its own. */
    RunningServer start(Path folder, int port) throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path config = folder.resolve("config.yml");
        Map<String, String> blanks =
                Map.of("PORT", String.valueOf(port), "DATA", data.toString(), "CONFIG", config.toString());
        Files.writeString(config, filled(DOCKER_CONFIG, blanks));
        ProcessBuilder process = new ProcessBuilder(
                        command.stream().map(word -> filled(word, blanks)).toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        process.environment().putAll(environment);
        return RunningServer.await(this, process.start(), port, data);
    }

    private static String filled(String text, Map<String, String> blanks) {
        String result = text;
        for (Map.Entry<String, String> blank : blanks.entrySet()) {
            result = result.replace(blank.getKey(), blank.getValue());
        }
        return result;
    }

    private static List<String> join(List<String> first, String... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }
}
