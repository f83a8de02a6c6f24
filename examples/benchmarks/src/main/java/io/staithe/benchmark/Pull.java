package io.staithe.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Pulls of one large blob, each client again and again over one connection. */
public record Pull(SampleImage image, int clients, int times) implements Workload {
    @Override
    public String name() {
        return "pull, " + clients + (clients == 1 ? " client" : " clients") + " (MB/s)";
    }

    @Override
    public Result run(RunningServer server) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "-sS", "--fail"));
        String url = server.uri() + image.blobPath();
        for (int i = 0; i < times; i++) {
            Collections.addAll(command, "-o", "/dev/null", url);
        }
        long begin = System.nanoTime();
        Tool.runAll(Collections.nCopies(clients, command));
        return Result.moved(image.blob().size() * clients * times, System.nanoTime() - begin);
    }
}
