package io.staithe.benchmark.s3;

import io.staithe.benchmark.RunningServer;
import io.staithe.benchmark.Samples;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long it takes to finish an upload that has all its content, for contents of several sizes.
 *
 * @param servers ours first, then one other
 * @param store what to empty after each
 */
record CommitTimes(List<RunningServer> servers, Store store) {

    void printHead() {
        System.out.println(servers.stream()
                .map(server -> server.contestant().name())
                .collect(
                        Collectors.joining(" (ms) | ", "| the last PUT of a blob of | ", " (ms) | other : staithe |")));
        System.out.println("|---".repeat(servers.size() + 2) + "|");
    }

    void measure(int mebibytes, PatchedUpload upload, int rounds) throws Exception {
        Map<RunningServer, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (RunningServer server : servers) {
                double took = milliseconds(upload, server.uri());
                if (round > 0) {
                    times.computeIfAbsent(server, unknown -> new ArrayList<>()).add(took);
                }
            }
        }
        List<Samples> columns = times.values().stream().map(Samples::new).toList();
        System.out.println("| " + mebibytes + " MiB | "
                + columns.stream().map(one -> one.text(0)).collect(Collectors.joining(" | ")) + " | "
                + columns.get(1).over(columns.get(0)).text(1) + " |");
    }

    private double milliseconds(PatchedUpload upload, URI server) throws Exception {
        upload.source().renew();
        URI sent = upload.send(server);
        long begin = System.nanoTime();
        upload.finish(sent);
        double took = (System.nanoTime() - begin) / 1e6;
        store.clear();
        return took;
    }
}
