package io.staithe.benchmark.policy;

import io.staithe.benchmark.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Decisions, round after round; what peers know too is asked of them in turn. */
final class DecisionTable {
    private static final int PULL_MARK = 500;
    private static final int THOUSAND_MARK = 3;

    private final List<Peer> peers;
    private final int milliseconds;
    private final Map<Scenario, List<Double>> times = new EnumMap<>(Scenario.class);
    private final Map<Scenario, Double> bytes = new EnumMap<>(Scenario.class);
    private final Map<Scenario, Map<Peer, List<Double>>> peerTimes = new EnumMap<>(Scenario.class);

    DecisionTable(List<Peer> peers, int milliseconds) {
        this.peers = peers;
        this.milliseconds = milliseconds;
    }

    void round() throws IOException, InterruptedException, RunnerException {
        for (Scenario scenario : Scenario.values()) {
            Measured ours = Measured.decision(scenario, milliseconds);
            times.computeIfAbsent(scenario, first -> new ArrayList<>()).add(new Samples(ours.times()).median());
            bytes.put(scenario, ours.bytes());
            Path file = CaseFile.write(Path.of("cases"), scenario).toAbsolutePath();
            for (Peer peer : peers) {
                if (peer.knows(scenario)) {
                    peerTimes
                            .computeIfAbsent(scenario, first -> new LinkedHashMap<>())
                            .computeIfAbsent(peer, first -> new ArrayList<>())
                            .add(peer.nanoseconds(file, milliseconds));
                }
            }
        }
    }

    void print() {
        System.out.println("| a decision | ns | bytes | mark |");
        System.out.println("|---|---|---|---|");
        for (Scenario scenario : Scenario.values()) {
            System.out.printf(
                    "| %s | %s | %.0f | %s |%n",
                    scenario.title(), ours(scenario).text(0), bytes.getOrDefault(scenario, 0.0), verdict(scenario));
        }
        System.out.println();
        System.out.println("| the same decision | staithe (ns) | peer | peer (ns) | peer : staithe |");
        System.out.println("|---|---|---|---|---|");
        peerTimes.forEach((scenario, each) -> each.forEach((peer, theirs) -> {
            Samples samples = new Samples(theirs);
            System.out.printf(
                    "| %s | %s | %s | %s | %s |%n",
                    scenario.title(),
                    ours(scenario).text(0),
                    peer.name(),
                    samples.text(0),
                    samples.over(ours(scenario)).text(1));
        }));
        System.out.println();
    }

    private Samples ours(Scenario scenario) {
        return new Samples(times.getOrDefault(scenario, List.of()));
    }

    private String verdict(Scenario scenario) {
        if (scenario == Scenario.PULL) {
            double median = ours(scenario).median();
            return PULL_MARK + " ns" + (median <= PULL_MARK ? ": met" : ": **missed**");
        }
        if (!scenario.name().startsWith("THOUSAND_")) {
            return "";
        }
        Samples ratio = ours(scenario).over(ours(Scenario.PULL));
        return ratio.text(1) + " times a pull, mark " + THOUSAND_MARK
                + (ratio.median() <= THOUSAND_MARK ? ": met" : ": **missed**");
    }
}
