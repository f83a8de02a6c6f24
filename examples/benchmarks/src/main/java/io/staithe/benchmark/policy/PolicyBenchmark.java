package io.staithe.benchmark.policy;

import io.staithe.assembly.CommandLine;
import io.staithe.assembly.Option;
import io.staithe.assembly.Values;
import io.staithe.benchmark.Samples;
import java.util.ArrayList;
import java.util.List;

/** Measures the policy engines, beside peers where there are any; prints tables in Markdown. */
public final class PolicyBenchmark {
    private static final double PLAN_MARK = 1500;
    private static final double NANOSECONDS = 1e6;

    private final List<Peer> peers = new ArrayList<>();
    private int rounds = 5;
    private int milliseconds = 1000;
    private boolean help;

    private PolicyBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String... arguments) throws Exception {
        PolicyBenchmark benchmark = new PolicyBenchmark();
        CommandLine line = new CommandLine(benchmark.options());
        line.read(arguments);
        if (benchmark.help) {
            System.out.print(line.help());
        } else {
            benchmark.run();
        }
    }

    private List<Option> options() {
        return List.of(
                Option.valued(
                        "--rounds",
                        "N",
                        "how often each is measured (5)",
                        v -> rounds = Values.number("--rounds", v, 1000)),
                Option.valued(
                        "--milliseconds",
                        "N",
                        "how long each is measured, after thrice as long to warm up (1000)",
                        v -> milliseconds = Values.number("--milliseconds", v, 600_000)),
                Option.valued("--peer", "NAME=COMMAND", "a peer to ask the same", v -> peers.add(Peer.parse(v))),
                Option.flag("--help", "print this", () -> help = true));
    }

    private void run() throws Exception {
        DecisionTable decisions = new DecisionTable(peers, milliseconds);
        List<Double> mixed = new ArrayList<>();
        List<Double> compilations = new ArrayList<>();
        List<Double> firstPlans = new ArrayList<>();
        List<Double> laterPlans = new ArrayList<>();
        double mixedBytes = 0;
        for (int round = 0; round < rounds; round++) {
            decisions.round();
            Measured mixture = Measured.average(MixedBenchmark.class, milliseconds);
            mixed.add(new Samples(mixture.times()).median());
            mixedBytes = mixture.bytes();
            Measured compilation = Measured.average(CompileBenchmark.class, milliseconds);
            compilations.add(new Samples(compilation.times()).median() / NANOSECONDS);
            List<Double> plans = Measured.shots(LifecycleBenchmark.class).times();
            firstPlans.add(plans.get(0));
            laterPlans.add(new Samples(plans.subList(1, plans.size())).median());
        }
        decisions.print();
        System.out.println("| | | mark |");
        System.out.println("|---|---|---|");
        System.out.printf(
                "| the six small decisions in turn, each with a new request (ns) | %s, %.0f bytes | |%n",
                new Samples(mixed).text(0), mixedBytes);
        System.out.printf(
                "| a policy of %d characters, parsed and compiled (ms) | %s | |%n",
                CompileBenchmark.characters(), new Samples(compilations).text(3));
        printPlan("a plan of a million images by ten rules in 1 GiB, the first in a process (ms)", firstPlans);
        printPlan("the median of the next four (ms)", laterPlans);
    }

    private static void printPlan(String title, List<Double> times) {
        Samples samples = new Samples(times);
        System.out.printf(
                "| %s | %s | %.0f: %s |%n",
                title, samples.text(0), PLAN_MARK, samples.median() <= PLAN_MARK ? "met" : "**missed**");
    }
}
