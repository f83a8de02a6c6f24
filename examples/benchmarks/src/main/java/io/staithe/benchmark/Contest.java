package io.staithe.benchmark;

import io.staithe.benchmark.Workload.Result;
import java.io.IOException;
import java.util.List;

/** Workloads done to servers in turn, round after round. */
public final class Contest {
    private final List<RunningServer> servers;

    public Contest(List<RunningServer> servers) {
        this.servers = servers;
    }

    /** Measures one workload; a first round, which is for just-in-time compilers and caches, is not counted. */
    public void measure(Workload workload, int rounds, Mark mark) throws Exception {
        Row rates = new Row(workload.name(), 0, mark);
        Row costs = new Row(workload.name().replace("MB/s", "CPU s/GiB"), 2, Mark.NONE);
        boolean moves = false;
        for (int round = 0; round <= rounds; round++) {
            for (RunningServer server : servers) {
                double before = server.cpuSeconds();
                Result result = workload.run(server);
                double cpu = server.cpuSeconds() - before;
                if (round > 0) {
                    rates.add(name(server), result.rate());
                    costs.add(name(server), cpu / result.gibibytes());
                    moves = result.gibibytes() > 0;
                }
            }
        }
        System.out.println(rates.line(names()));
        if (moves) {
            System.out.println(costs.line(names()));
        }
    }

    public void measurePeaks() throws IOException {
        Row peaks = new Row("peak RSS (MiB)", 0, Mark.NONE);
        for (RunningServer server : servers) {
            peaks.add(name(server), server.peakMebibytes());
        }
        System.out.println(peaks.line(names()));
    }

    public void printHead() {
        System.out.println("| | " + String.join(" | ", names()) + " | staithe over the better |");
        System.out.println("|---".repeat(servers.size() + 2) + "|");
    }

    private List<String> names() {
        return servers.stream().map(Contest::name).toList();
    }

    private static String name(RunningServer server) {
        return server.contestant().name();
    }
}
