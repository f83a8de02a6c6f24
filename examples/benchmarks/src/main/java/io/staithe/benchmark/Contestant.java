package io.staithe.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
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
 * @param config what is in the file {@code CONFIG}, filled in the same way
 */
public record Contestant(String name, Map<String, String> environment, List<String> command, String config) {
    public static final String OURS = "staithe";
    public static final String DOCKER = "docker-registry";
    public static final String DOCKER_GOGC = "docker-registry, GOGC=1000";
    static final String OCI_REGISTRY = "oci-registry";

    private static final String FILES = "filesystem: {rootdirectory: DATA}";

    /** All of them, ours first; both on the JVM with the same flags. */
    static List<Contestant> all(List<String> java) {
        return List.of(
                ours(java, List.of()),
                docker(DOCKER, Map.of(), FILES),
                docker(DOCKER_GOGC, Map.of("GOGC", "1000"), FILES),
                new Contestant(OCI_REGISTRY, Map.of(), join(java, OciRegistry.class.getName(), "PORT", "DATA"), ""));
    }

    /** Ours, with more options than it needs. */
    public static Contestant ours(List<String> java, List<String> options) {
        List<String> command =
                join(java, "io.staithe.server.Server", "--port", "PORT", "--data", "DATA", "--create-on-push");
        return new Contestant(OURS, Map.of(), join(command, options.toArray(String[]::new)), "");
    }

    /** Debian's docker-registry, with one of its storage drivers. */
    public static Contestant docker(String name, Map<String, String> environment, String driver) {
        return new Contestant(name, environment, List.of("docker-registry", "serve", "CONFIG"), """
                version: 0.1
                log: {level: error, accesslog: {disabled: true}}
                storage:
                  %s
                  delete: {enabled: true}
                  maintenance: {uploadpurging: {enabled: false}}
                http: {addr: 127.0.0.1:PORT}
                """.formatted(driver));
    }

    /** Starts it in a folder of its own. */
    public RunningServer start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Path data = Files.createDirectories(folder.resolve("data"));
        Path configFile = folder.resolve("config.yml");
        Map<String, String> blanks =
                Map.of("PORT", String.valueOf(port), "DATA", data.toString(), "CONFIG", configFile.toString());
        Files.writeString(configFile, filled(config, blanks));
        ProcessBuilder process = new ProcessBuilder(
                        command.stream().map(word -> filled(word, blanks)).toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        process.environment().putAll(environment);
        return RunningServer.await(this, process.start(), port, data);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
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
