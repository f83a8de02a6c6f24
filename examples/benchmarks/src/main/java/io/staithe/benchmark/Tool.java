package io.staithe.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Programs that stand for clients: one process each, so that our own virtual machine is not in the way. */
public final class Tool {
    private Tool() {}

    /** Runs one and returns what it wrote. */
    public static String run(List<String> command) throws IOException, InterruptedException {
        return runAll(List.of(command)).get(0);
    }

    /** Runs several at once; returns when the last has ended. None may fail, and none writes much. */
    public static List<String> runAll(List<List<String>> commands) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (List<String> command : commands) {
            processes.add(new ProcessBuilder(command).redirectErrorStream(true).start());
        }
        List<String> outputs = new ArrayList<>();
        for (Process process : processes) {
            outputs.add(new String(process.getInputStream().readAllBytes(), UTF_8));
        }
        for (int i = 0; i < processes.size(); i++) {
            if (processes.get(i).waitFor() != 0) {
                throw new IOException(commands.get(i) + " failed: " + outputs.get(i));
            }
        }
        return outputs;
    }
}
