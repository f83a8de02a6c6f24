package io.staithe.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Pushes of blobs nobody has seen before, each by POST and PUT, all of one size and at once.
 *
 * @param sources where the content comes from, one a client
 * @param registry opens the uploads
 * @param onDisk whether the clock runs until the content is on the disk, instead of until the push is acknowledged
 */
record Push(List<SourceFile> sources, RegistryClient registry, boolean onDisk) implements Workload {
    @Override
    public String name() {
        return "push, " + sources.size() + (sources.size() == 1 ? " client" : " clients") + (onDisk ? " and sync" : "")
                + " (MB/s)";
    }

    @Override
    public Result run(RunningServer server) throws IOException, InterruptedException {
        long bytes = 0;
        for (SourceFile source : sources) {
            source.renew();
            bytes += source.size();
        }
        Tool.run(List.of("sync")); // what others left dirty is not to be written while we measure
        long begin = System.nanoTime();
        List<List<String>> commands = new ArrayList<>();
        for (SourceFile source : sources) {
            commands.add(List.of(
                    "curl",
                    "-sS",
                    "--fail",
                    "-o",
                    "/dev/null",
                    "-H",
                    "Expect:",
                    "-H",
                    "Content-Type: application/octet-stream",
                    "-T",
                    source.file().toString(),
                    registry.beginUpload(server.uri(), source.digest()).toString()));
        }
        Tool.runAll(commands);
        if (onDisk) {
            Tool.run(List.of("sync", "-f", server.data().toString()));
        }
        return Result.moved(bytes, System.nanoTime() - begin);
    }
}
